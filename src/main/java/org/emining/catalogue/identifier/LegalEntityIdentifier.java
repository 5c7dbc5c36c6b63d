package org.emining.catalogue.identifier;

import java.util.List;
import java.util.Locale;

/**
 * Legal Entity Identifier, ISO 17442: eighteen letters or digits and two check digits after ISO 7064 MOD 97-10.
 * Those run from 02 to 98; 00, 01 and 99 would leave the same remainder as 97, 98 and 02 but are never issued.
 */
final class LegalEntityIdentifier {
    private static final int BASE_LENGTH = 18;
    private static final Layout LAYOUT =
            new Layout(new Layout.Part(BASE_LENGTH, Layout.DIGITS_AND_LETTERS), Layout.digits(2));
    private static final int MODULUS = 97;

    private LegalEntityIdentifier() {}

    static List<IdentifierFinding> check(String value) {
        List<IdentifierFinding> layout = LAYOUT.check(value);
        if (!layout.isEmpty()) {
            return layout;
        }
        String expected = checkDigits(value.substring(0, BASE_LENGTH));
        return value.endsWith(expected)
                ? List.of()
                : List.of(IdentifierFinding.error(IdentifierFinding.Code.CHECK_DIGIT, BASE_LENGTH + 1, expected));
    }

    private static String checkDigits(String base) {
        return String.format(Locale.ROOT, "%02d", MODULUS + 1 - remainder(base + "00"));
    }

    /** Of the number made by writing A as 10 up to Z as 35. */
    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (digit < 10 ? 10 : 100) + digit) % MODULUS;
        }
        return remainder;
    }
}
