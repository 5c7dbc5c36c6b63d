package org.emining.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.emining.catalogue.CodeLists;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** Every reason fits the outcome, and a policy is named in the note. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FittingReasons.Validator.class)
@interface FittingReasons {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    @Dependent
    final class Validator implements ConstraintValidator<FittingReasons, Requests.NewDecision> {

        private static final String NAMED_IN_NOTE = "PUBLIC_POLICY";

        private final CodeLists lists;

        @Inject
        public Validator(CodeLists lists) {
            this.lists = lists;
        }

        // What lacks or breaks a field's own rule is told by that rule alone.
        @Override
        public boolean isValid(Requests.@Nullable NewDecision decision, ConstraintValidatorContext context) {
            if (decision == null || decision.reasons() == null || decision.outcome() == null) {
                return true;
            }
            Consistent.Findings findings = new Consistent.Findings(context);
            List<String> reasons = decision.reasons();
            for (int i = 0; i < reasons.size(); i++) {
                if (!fits(reasons.get(i), decision.outcome())) {
                    findings.item(
                            "reasons", i, "reason-fits", decision.outcome().name());
                }
            }
            return findings.check(
                            !reasons.contains(NAMED_IN_NOTE) || decision.note() != null,
                            "note",
                            "reason-note",
                            NAMED_IN_NOTE)
                    .none();
        }

        private boolean fits(@Nullable String code, Outcome outcome) {
            return code == null
                    || lists.find(CodeLists.DECISION_REASONS, code)
                            .map(reason -> reason.is(outcome.attribute()))
                            .orElse(true);
        }
    }
}
