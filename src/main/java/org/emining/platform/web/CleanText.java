package org.emining.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text that people will read and compare: no control characters, no bidi overrides or isolates (U+202A-202E,
 * U+2066-2069), which let a name look like another one, and something else than white space. Null passes.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CleanText.Validator.class)
public @interface CleanText {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether line breaks and tabs are allowed. */
    boolean lines() default false;

    /** The rule itself. */
    final class Validator implements ConstraintValidator<CleanText, String> {
        private boolean lines;

        /** What is left of a text from elsewhere when it must keep this rule: one line, NFC, so many characters at most. */
        public static String cleaned(String text, int most) {
            StringBuilder clean = new StringBuilder();
            Normalizer.normalize(text, Normalizer.Form.NFC)
                    .codePoints()
                    .filter(point -> readable(point) && (point < 0xD800 || point > 0xDFFF))
                    .takeWhile(point -> clean.length() + Character.charCount(point) <= most)
                    .forEach(clean::appendCodePoint);
            return clean.toString().strip();
        }

        @Override
        public void initialize(CleanText rule) {
            lines = rule.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || (!text.isBlank() && text.codePoints().allMatch(this::allowed));
        }

        private boolean allowed(int point) {
            if (point == '\n' || point == '\t' || point == '\r') {
                return lines;
            }
            return readable(point);
        }

        private static boolean readable(int point) {
            boolean bidi = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
            return !bidi && !Character.isISOControl(point) && point != 0x2028 && point != 0x2029;
        }
    }
}
