package org.emining.interest;

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
import java.math.BigDecimal;
import java.util.Optional;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** A commitment in the unit of its kind, and no share above 100 percent. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MeasurableCommitment.Validator.class)
@interface MeasurableCommitment {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    @Dependent
    final class Validator implements ConstraintValidator<MeasurableCommitment, Commitment> {

        private final CodeLists lists;

        @Inject
        public Validator(CodeLists lists) {
            this.lists = lists;
        }

        // What lacks or breaks a field's own rule is told by that rule alone.
        @Override
        public boolean isValid(@Nullable Commitment commitment, ConstraintValidatorContext context) {
            if (commitment == null || commitment.kind() == null) {
                return true;
            }
            Optional<CodeItem> kind = lists.find(CodeLists.COMMITMENTS, commitment.kind());
            if (kind.isEmpty()) {
                return true;
            }
            String unit = kind.get().attribute("unit");
            boolean share = kind.get().attribute("measure").equals("PERCENT");
            return new Consistent.Findings(context)
                    .check(commitment.unit() == null || commitment.unit().equals(unit), "unit", "commitment-unit", unit)
                    .check(!share || atMostHundred(commitment.target()), "target", "max", 100)
                    .none();
        }

        private static boolean atMostHundred(@Nullable String target) {
            return target == null
                    || !target.matches(Commitment.DECIMAL)
                    || new BigDecimal(target).compareTo(BigDecimal.valueOf(100)) <= 0;
        }
    }
}
