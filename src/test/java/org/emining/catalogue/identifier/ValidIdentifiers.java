package org.emining.catalogue.identifier;

import java.math.BigInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random identifiers with the right check digits, computed here another way than in the code under test. */
final class ValidIdentifiers {
    static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static final String LEI_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private ValidIdentifiers() {}

    static Arbitrary<String> lei() {
        return text(LEI_ALPHABET, 18).map(base -> base + "%02d".formatted(98 - mod97(base + "00")));
    }

    static Arbitrary<String> corporateNumber() {
        return text("0123456789", 12).map(base -> {
            int sum = 0;
            for (int n = 1; n <= 12; n++) {
                sum += Character.getNumericValue(base.charAt(12 - n)) * (n % 2 == 1 ? 1 : 2);
            }
            return (9 - sum % 9) + base;
        });
    }

    static Arbitrary<String> unifiedSocialCreditCode() {
        return Combinators.combine(text(USCC_ALPHABET, 2), text("0123456789", 6), text(USCC_ALPHABET, 9))
                .as((head, region, organisation) -> head + region + organisation)
                .map(base -> {
                    BigInteger sum = BigInteger.ZERO;
                    for (int i = 0; i < 17; i++) {
                        BigInteger weight = BigInteger.valueOf(3).pow(i);
                        sum = sum.add(weight.multiply(BigInteger.valueOf(USCC_ALPHABET.indexOf(base.charAt(i)))));
                    }
                    return base
                            + USCC_ALPHABET.charAt(
                                    sum.negate().mod(BigInteger.valueOf(31)).intValue());
                });
    }

    static int mod97(String text) {
        String digits = text.chars()
                .map(Character::getNumericValue)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
    }

    private static Arbitrary<String> text(String alphabet, int length) {
        return Arbitraries.strings().withChars(alphabet.toCharArray()).ofLength(length);
    }
}
