package org.emining.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request whose fields must fit each other: it says itself what does not, and the caller hears of it together with
 * every fault of single fields. Null passes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Consistent.Validator.class)
public @interface Consistent {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What a {@link Consistent} request implements. */
    interface Rules {

        /** Tells what does not fit. Runs also when single fields are at fault: any of them may be null or wrong. */
        void check(Findings findings);
    }

    /**
     * Where the rules tell what they found. A validator that must look something up, which a request cannot, makes its own
     * and answers {@link #none}.
     */
    final class Findings {
        private final ConstraintValidatorContext context;
        private boolean none = true;

        public Findings(ConstraintValidatorContext context) {
            this.context = context;
            context.disableDefaultConstraintViolation();
        }

        public boolean none() {
            return none;
        }

        /**
         * A fault of one field.
         *
         * @param values plain text without braces, dollar signs or bars
         */
        public void at(String field, String code, Object... values) {
            fault(code, values).addPropertyNode(field).addConstraintViolation();
        }

        /** The same, unless the condition holds. */
        public Findings check(boolean holds, String field, String code, Object... values) {
            if (!holds) {
                at(field, code, values);
            }
            return this;
        }

        /** A fault of one field of a nested record. */
        public void within(String field, String inner, String code, Object... values) {
            fault(code, values).addPropertyNode(field).addPropertyNode(inner).addConstraintViolation();
        }

        /** A fault of one item of a list. */
        public void item(String list, int index, String code, Object... values) {
            fault(code, values)
                    .addPropertyNode(list)
                    .addBeanNode()
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        }

        /** A fault of something deeper: each step is a field, the key of a map or the index in a list. */
        public void at(List<String> steps, String code, Object... values) {
            var violation = fault(code, values);
            var place = violation.addPropertyNode(steps.getFirst());
            for (String step : steps.subList(1, steps.size())) {
                place = place.addPropertyNode(step);
            }
            place.addConstraintViolation();
        }

        /** A fault of one field of one item of a list. */
        public void at(String list, int index, String field, String code, Object... values) {
            fault(code, values)
                    .addPropertyNode(list)
                    .addPropertyNode(field)
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        }

        private ConstraintValidatorContext.ConstraintViolationBuilder fault(String code, Object... values) {
            none = false;
            return context.buildConstraintViolationWithTemplate(template(code, values));
        }

        private static String template(String code, Object... values) {
            StringBuilder template = new StringBuilder("fault:").append(code);
            for (Object value : values) {
                template.append('|').append(value);
            }
            return template.toString();
        }
    }

    /** Asks the request. */
    final class Validator implements ConstraintValidator<Consistent, Rules> {

        @Override
        public boolean isValid(@Nullable Rules request, ConstraintValidatorContext context) {
            if (request == null) {
                return true;
            }
            Findings findings = new Findings(context);
            request.check(findings);
            return findings.none();
        }
    }
}
