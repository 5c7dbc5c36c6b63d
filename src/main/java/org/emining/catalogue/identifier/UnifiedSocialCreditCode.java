package org.emining.catalogue.identifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Unified Social Credit Code, GB 32100-2015: registering department, kind of entity, six digits of region, nine
 * characters of organisation code (GB 11714, with a check character of its own), check character. The standard's list of
 * departments has letters too, so the first position is not held to digits.
 */
final class UnifiedSocialCreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Layout LAYOUT =
            new Layout(new Layout.Part(2, ALPHABET), Layout.digits(6), new Layout.Part(10, ALPHABET));
    private static final int MODULUS = 31;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_START = 8;

    private UnifiedSocialCreditCode() {}

    static List<IdentifierFinding> check(String value) {
        List<IdentifierFinding> layout = LAYOUT.check(value);
        if (!layout.isEmpty()) {
            return layout;
        }
        var findings = new ArrayList<IdentifierFinding>();
        char expected = checkCharacter(value);
        if (value.charAt(17) != expected) {
            findings.add(IdentifierFinding.error(IdentifierFinding.Code.CHECK_DIGIT, 18, String.valueOf(expected)));
        }
        char inner = organisationCheckCharacter(value);
        if (value.charAt(16) != inner) {
            findings.add(
                    IdentifierFinding.warning(IdentifierFinding.Code.INNER_CHECK_DIGIT, 17, String.valueOf(inner)));
        }
        return findings;
    }

    private static char checkCharacter(String value) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static char organisationCheckCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(ORGANISATION_START + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
