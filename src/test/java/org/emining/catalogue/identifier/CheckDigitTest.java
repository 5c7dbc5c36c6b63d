package org.emining.catalogue.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

/** What the check digits of each scheme do and do not catch. */
class CheckDigitTest {

    @Provide
    Arbitrary<String> leis() {
        return ValidIdentifiers.lei();
    }

    @Provide
    Arbitrary<String> corporateNumbers() {
        return ValidIdentifiers.corporateNumber();
    }

    @Provide
    Arbitrary<String> creditCodes() {
        return ValidIdentifiers.unifiedSocialCreditCode();
    }

    @Property
    void valid_identifiers_are_accepted(
            @ForAll("leis") String lei,
            @ForAll("corporateNumbers") String corporateNumber,
            @ForAll("creditCodes") String creditCode) {
        assertThat(IdentifierScheme.XI_LEI.check(lei).isOk()).isTrue();
        assertThat(IdentifierScheme.JP_JCN.check(corporateNumber).isOk()).isTrue();
        assertThat(IdentifierScheme.CN_USCI.check(creditCode).isOk()).isTrue();
    }

    /** The modulus is prime, no weight is a multiple of it, and no two characters share a value. */
    @Property
    void any_one_changed_character_of_a_credit_code_is_caught(
            @ForAll("creditCodes") String valid,
            @ForAll @IntRange(max = 17) int position,
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') char other) {
        Assume.that(valid.charAt(position) != other);

        assertThat(IdentifierScheme.CN_USCI.check(with(valid, position, other)).isOk())
                .isFalse();
    }

    /** A digit for a digit, or a letter for a letter, moves the number by 1 to 25 times a power of ten: never 0 mod 97. */
    @Property
    void a_lei_with_a_digit_for_a_digit_or_a_letter_for_a_letter_is_caught(
            @ForAll("leis") String valid,
            @ForAll @IntRange(max = 19) int position,
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') char other) {
        Assume.that(valid.charAt(position) != other);
        Assume.that(Character.isDigit(valid.charAt(position)) == Character.isDigit(other));

        assertThat(IdentifierScheme.XI_LEI.check(with(valid, position, other)).isOk())
                .isFalse();
    }

    /** A letter is written with two digits, so it shifts all before it: then about one slip in 97 passes. */
    @Example
    void a_lei_with_a_digit_for_a_letter_may_pass() {
        assertThat(IdentifierScheme.XI_LEI.check("5493006W3QUS5LMH6R84").isOk()).isTrue();
        assertThat(IdentifierScheme.XI_LEI.check("5493006W3QUS58MH6R84").isOk()).isTrue();
    }

    @Property
    void two_neighbours_swapped_in_a_lei_are_caught_when_both_are_digits_or_both_letters(
            @ForAll("leis") String valid, @ForAll @IntRange(max = 18) int position) {
        char first = valid.charAt(position);
        char second = valid.charAt(position + 1);
        Assume.that(first != second && Character.isDigit(first) == Character.isDigit(second));

        assertThat(IdentifierScheme.XI_LEI
                        .check(with(with(valid, position, second), position + 1, first))
                        .isOk())
                .isFalse();
    }

    @Property
    void one_changed_digit_of_a_corporate_number_is_caught_unless_it_is_zero_for_nine_after_the_first(
            @ForAll("corporateNumbers") String valid,
            @ForAll @IntRange(max = 12) int position,
            @ForAll @CharRange(from = '0', to = '9') char other) {
        char was = valid.charAt(position);
        Assume.that(was != other);
        boolean zeroForNine = position > 0 && Math.abs(was - other) == 9;

        assertThat(IdentifierScheme.JP_JCN.check(with(valid, position, other)).isOk())
                .isEqualTo(zeroForNine);
    }

    @Property
    void an_accepted_identifier_is_its_own_normal_form(
            @ForAll("leis") String lei, @ForAll("creditCodes") String creditCode) {
        assertThat(IdentifierScheme.XI_LEI.normalise(lei)).isEqualTo(lei);
        assertThat(IdentifierScheme.CN_USCI.normalise(creditCode)).isEqualTo(creditCode);
    }

    @Property
    void nothing_typed_makes_a_check_fail(@ForAll String typed) {
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            assertThat(scheme.check(typed).value()).isNotNull();
        }
    }

    private static String with(String text, int position, char character) {
        return text.substring(0, position) + character + text.substring(position + 1);
    }
}
