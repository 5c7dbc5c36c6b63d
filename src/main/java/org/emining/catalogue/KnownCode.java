package org.emining.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A code of the named code list. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownCode.Validator.class)
public @interface KnownCode {

    /** The list: one of the constants of {@link CodeLists}. */
    String value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself; one for each place it stands at, since it remembers its list. */
    @Dependent
    final class Validator implements ConstraintValidator<KnownCode, String> {
        private final CodeLists lists;
        private String list = "";

        public Validator(CodeLists lists) {
            this.lists = lists;
        }

        @Override
        public void initialize(KnownCode rule) {
            list = rule.value();
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            if (code == null || lists.contains(list, code)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("fault:known-code|" + list)
                    .addConstraintViolation();
            return false;
        }
    }
}
