package org.emining.project;

import jakarta.inject.Singleton;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.Provinces;
import org.emining.platform.web.Consistent;
import org.emining.platform.web.Money;
import org.jspecify.annotations.Nullable;

/** What the fields of a project demand of each other. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleProject.Validator.class)
@interface PlausibleProject {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    @Singleton
    final class Validator implements ConstraintValidator<PlausibleProject, Requests.ProjectDraft> {

        private static final BigDecimal FURTHEST = BigDecimal.valueOf(180);

        private final CodeLists lists;
        private final Provinces provinces;

        Validator(CodeLists lists, Provinces provinces) {
            this.lists = lists;
            this.provinces = provinces;
        }

        @Override
        public boolean isValid(Requests.@Nullable ProjectDraft draft, ConstraintValidatorContext context) {
            if (draft == null) {
                return true;
            }
            Consistent.Findings findings = new Consistent.Findings(context)
                    .check(draft.name() != null, "name", "not-null")
                    .check(
                            inside(draft) || draft.positionJustification() != null,
                            "position",
                            "outside-province",
                            String.valueOf(draft.province()))
                    .check(sameMoney(draft.capex(), draft.capexUsd()), "capexUsd", "same-amount", "capex");
            Partners partners = draft.partners();
            if (partners.list() == Partners.PartnerList.CLOSED
                    && partners.countries().isEmpty()) {
                findings.within("partners", "countries", "closed-list");
            }
            minerals(draft.minerals(), findings);
            needs(draft.needs() == null ? List.of() : draft.needs(), findings);
            return findings.none();
        }

        // True as well for what cannot be judged: parts missing or wrong have faults of their own.
        private boolean inside(Requests.ProjectDraft draft) {
            Position at = draft.position();
            String province = draft.province();
            return at == null
                    || province == null
                    || !lists.contains(CodeLists.PROVINCES, province)
                    || !onEarth(at.longitude())
                    || !onEarth(at.latitude())
                    || provinces.plausible(
                            province,
                            at.longitude().doubleValue(),
                            at.latitude().doubleValue());
        }

        private static boolean onEarth(@Nullable BigDecimal degrees) {
            return degrees != null && degrees.abs().compareTo(FURTHEST) <= 0 && degrees.scale() <= 20;
        }

        private static boolean sameMoney(@Nullable Money capex, @Nullable String usd) {
            if (capex == null || usd == null || !"USD".equals(capex.currency())) {
                return true;
            }
            // What is no amount is told by the rule of its own field.
            return !isAmount(capex.amount()) || !isAmount(usd) || capex.value().compareTo(new BigDecimal(usd)) == 0;
        }

        private static boolean isAmount(@Nullable String text) {
            return text != null && text.matches(Money.AMOUNT);
        }

        private static void minerals(List<ProjectMineral> minerals, Consistent.Findings findings) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < minerals.size(); i++) {
                ProjectMineral mineral = minerals.get(i);
                if (mineral == null) {
                    continue;
                }
                if (i == 0 && mineral.byProduct()) {
                    findings.at("minerals", i, "byProduct", "main-mineral");
                }
                if (!seen.add(mineral.mineral())) {
                    findings.at("minerals", i, "mineral", "already-exists");
                }
            }
        }

        private static void needs(List<Need> needs, Consistent.Findings findings) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < needs.size(); i++) {
                Need need = needs.get(i);
                if (need == null || need.stage() == null) {
                    continue;
                }
                if (need.stage().isService() == (need.mineral() != null)) {
                    findings.at("needs", i, "mineral", need.mineral() == null ? "not-null" : "service-without-mineral");
                }
                if (!seen.add(need.mineral() + "/" + need.stage())) {
                    findings.at("needs", i, "stage", "already-exists");
                }
            }
        }
    }
}
