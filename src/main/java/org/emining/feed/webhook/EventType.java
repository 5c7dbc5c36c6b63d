package org.emining.feed.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.emining.feed.Kinds;
import org.jspecify.annotations.Nullable;

/** The name of an event that there is. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EventType.Validator.class)
@interface EventType {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    @Dependent
    final class Validator implements ConstraintValidator<EventType, String> {
        private final Kinds kinds;

        public Validator(Kinds kinds) {
            this.kinds = kinds;
        }

        @Override
        public boolean isValid(@Nullable String type, ConstraintValidatorContext context) {
            if (type == null || kinds.types().contains(type)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("fault:event-type|" + String.join(", ", kinds.types()))
                    .addConstraintViolation();
            return false;
        }
    }
}
