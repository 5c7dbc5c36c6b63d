package org.emining.document.content;

import java.util.regex.Pattern;

/** Numbers with a sign and telephone numbers, which begin as formulas do and are none. */
final class SignedNumber {

    // Nobody means a number by longer ones.
    private static final int LONGEST = 40;

    private static final Pattern SIGNED = Pattern.compile("[+-][0-9][0-9 .,()/%eE+-]*");
    private static final char NO_BREAK_SPACE = 0xA0;
    private static final char BOM = 0xFEFF;

    private SignedNumber() {}

    static boolean is(String text) {
        return text.length() <= LONGEST && SIGNED.matcher(text).matches();
    }

    /** Whether a program may pass over it before a cell's content. */
    static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || letter == NO_BREAK_SPACE || letter == BOM;
    }
}
