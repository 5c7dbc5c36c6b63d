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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text that people will read and compare: at least one letter or digit, no control characters, no bidi overrides or
 * isolates (U+202A-202E, U+2066-2069), and nothing that cannot be seen, which lets a name look like another one. The
 * joiners U+200C and U+200D stay: Urdu and Persian are spelled with them. Text of several lines, which nobody compares, may
 * have direction marks, as word processors write them. Null passes.
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
        private static final Set<Integer> DIRECTION_MARKS = Set.of(0x061C, 0x200E, 0x200F);

        // Zero-width and invisible signs, and the fillers of Hangul, which count as letters and show nothing.
        private static final Set<Integer> UNSEEN = Set.of(
                0x00AD, 0x034F, 0x115F, 0x1160, 0x180E, 0x200B, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x3164, 0xFEFF,
                0xFFA0);

        private boolean lines;

        /** What is left of a text from elsewhere when it must keep this rule: one line, NFC, so many characters at most. */
        public static String cleaned(String text, int most) {
            StringBuilder clean = new StringBuilder();
            Normalizer.normalize(text, Normalizer.Form.NFC)
                    .codePoints()
                    .filter(point ->
                            readable(point) && !DIRECTION_MARKS.contains(point) && (point < 0xD800 || point > 0xDFFF))
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
            return text == null
                    || (text.codePoints().allMatch(this::allowed)
                            && text.codePoints().anyMatch(CleanText.Validator::written));
        }

        private boolean allowed(int point) {
            if (point == '\n' || point == '\t' || point == '\r') {
                return lines;
            }
            if (DIRECTION_MARKS.contains(point)) {
                return lines;
            }
            return readable(point);
        }

        private static boolean readable(int point) {
            boolean bidi = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
            return !bidi
                    && !Character.isISOControl(point)
                    && point != 0x2028
                    && point != 0x2029
                    && !UNSEEN.contains(point)
                    && (point < 0xE0000 || point > 0xE007F);
        }

        private static boolean written(int point) {
            return Character.isLetterOrDigit(point);
        }
    }
}
