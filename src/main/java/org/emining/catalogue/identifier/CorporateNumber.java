package org.emining.catalogue.identifier;

import java.util.List;

/**
 * Corporate Number of the National Tax Agency of Japan: a check digit from 1 to 9, then twelve digits. Modulo 9 cannot
 * tell 0 from 9, so that slip passes.
 */
final class CorporateNumber {
    private static final Layout LAYOUT = new Layout(Layout.digits(13));

    private CorporateNumber() {}

    static List<IdentifierFinding> check(String value) {
        List<IdentifierFinding> layout = LAYOUT.check(value);
        if (!layout.isEmpty()) {
            return layout;
        }
        if (value.charAt(0) == '0') {
            return List.of(IdentifierFinding.error(IdentifierFinding.Code.RANGE, 1, "1-9"));
        }
        int expected = checkDigit(value);
        return value.charAt(0) - '0' == expected
                ? List.of()
                : List.of(IdentifierFinding.error(IdentifierFinding.Code.CHECK_DIGIT, 1, String.valueOf(expected)));
    }

    /** From the right the digits count once, twice, once and so on; a doubled digit is not folded to one place. */
    private static int checkDigit(String value) {
        int sum = 0;
        for (int i = 1; i < value.length(); i++) {
            boolean evenFromRight = (value.length() - i) % 2 == 0;
            sum += (value.charAt(i) - '0') * (evenFromRight ? 2 : 1);
        }
        return 9 - sum % 9;
    }
}
