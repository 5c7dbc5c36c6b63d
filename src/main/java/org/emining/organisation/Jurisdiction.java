package org.emining.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.emining.catalogue.CodeLists;
import org.jspecify.annotations.Nullable;

/** The federation, or a province of the code list; what has not the form of either is another rule's fault. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Jurisdiction.Validator.class)
@interface Jurisdiction {

    String FORM = "PK(-[A-Z]{2})?";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    @Dependent
    final class Validator implements ConstraintValidator<Jurisdiction, String> {
        private final CodeLists lists;

        public Validator(CodeLists lists) {
            this.lists = lists;
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            if (code == null
                    || code.equals(Actor.FEDERATION)
                    || !code.matches(FORM)
                    || lists.contains(CodeLists.PROVINCES, code)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("fault:known-code|" + CodeLists.PROVINCES)
                    .addConstraintViolation();
            return false;
        }
    }
}
