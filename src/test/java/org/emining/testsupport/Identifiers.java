package org.emining.testsupport;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.emining.catalogue.identifier.IdentifierScheme;

/** Identifiers that nobody has yet, well formed, of the scheme a country would use. */
public final class Identifiers {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = DIGITS + "ABCDEFGHJKLMNPQRTUWXY";

    private Identifiers() {}

    /** The scheme a firm of the country has: its own register's, or else the LEI. */
    public static String schemeOf(String country) {
        return switch (country) {
            case "CN" -> "CN-USCI";
            case "JP" -> "JP-JCN";
            case "PK" -> "PK-NTN";
            default -> "XI-LEI";
        };
    }

    public static String fresh(String scheme) {
        return switch (scheme) {
            case "CN-USCI" -> completed(scheme, "91" + random(DIGITS, 6) + "MA" + random(DIGITS, 7), "", LETTERS);
            case "JP-JCN" -> completed(scheme, "", random(DIGITS, 12), DIGITS);
            case "PK-NTN" -> random(DIGITS, 7) + "-" + random(DIGITS, 1);
            case "PK-SEC" -> random(DIGITS, 7);
            case "XI-LEI" -> lei(random(LETTERS, 18));
            default -> throw new IllegalArgumentException(scheme);
        };
    }

    /** The same identifier with one character changed, so that its check digit is wrong. */
    public static String mistyped(String scheme, String value) {
        for (int i = value.length() - 1; i >= 0; i--) {
            for (char digit : DIGITS.toCharArray()) {
                String other = value.substring(0, i) + digit + value.substring(i + 1);
                boolean onlyCheckDigit = IdentifierScheme.of(scheme).orElseThrow().check(other).findings().stream()
                        .anyMatch(finding -> finding.code().name().equals("CHECK_DIGIT"));
                if (onlyCheckDigit) {
                    return other;
                }
            }
        }
        throw new IllegalArgumentException(scheme + " has no check digit");
    }

    private static String completed(String scheme, String before, String after, String candidates) {
        IdentifierScheme rules = IdentifierScheme.of(scheme).orElseThrow();
        return candidates
                .chars()
                .mapToObj(candidate -> before + (char) candidate + after)
                .filter(value -> rules.check(value).isOk())
                .findFirst()
                .orElseThrow();
    }

    private static String lei(String base) {
        for (int check = 2; check <= 98; check++) {
            String value = base + "%02d".formatted(check);
            if (IdentifierScheme.XI_LEI.check(value).isOk()) {
                return value;
            }
        }
        throw new IllegalStateException(base);
    }

    private static String random(String alphabet, int length) {
        return ThreadLocalRandom.current()
                .ints(length, 0, alphabet.length())
                .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                .collect(Collectors.joining());
    }
}
