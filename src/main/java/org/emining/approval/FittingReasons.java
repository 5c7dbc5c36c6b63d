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
import java.util.Objects;
import org.emining.approval.flow.Justification;
import org.emining.catalogue.CodeLists;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** Every reason fits what it is given for, and a policy is named in the note. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FittingReasons.Validator.class)
@interface FittingReasons {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What a {@link FittingReasons} request implements. */
    interface Reasoned {

        @Nullable
        List<String> reasons();

        @Nullable
        String note();

        /** What they are given for; null while that is not known. */
        @Nullable
        Purpose purpose();

        /** The reasons, as what a move is justified by. */
        default Justification why() {
            return new Justification(Objects.requireNonNull(reasons()), note());
        }
    }

    /** The rule itself. */
    @Dependent
    final class Validator implements ConstraintValidator<FittingReasons, Reasoned> {

        private static final String NAMED_IN_NOTE = "PUBLIC_POLICY";

        private final CodeLists lists;

        @Inject
        public Validator(CodeLists lists) {
            this.lists = lists;
        }

        // What lacks or breaks a field's own rule is told by that rule alone.
        @Override
        public boolean isValid(@Nullable Reasoned request, ConstraintValidatorContext context) {
            List<String> reasons = request == null ? null : request.reasons();
            Purpose purpose = request == null ? null : request.purpose();
            if (request == null || reasons == null || purpose == null) {
                return true;
            }
            Consistent.Findings findings = new Consistent.Findings(context);
            for (int i = 0; i < reasons.size(); i++) {
                if (!fits(reasons.get(i), purpose)) {
                    findings.item("reasons", i, "reason-fits", purpose.name());
                }
            }
            return findings.check(
                            !reasons.contains(NAMED_IN_NOTE) || request.note() != null,
                            "note",
                            "reason-note",
                            NAMED_IN_NOTE)
                    .none();
        }

        private boolean fits(@Nullable String code, Purpose purpose) {
            return code == null
                    || lists.find(CodeLists.DECISION_REASONS, code)
                            .map(reason -> reason.is(purpose.attribute()))
                            .orElse(true);
        }
    }
}
