package org.emining.catalogue.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.catalogue.identifier.IdentifierFinding.Code.CHARACTER;
import static org.emining.catalogue.identifier.IdentifierFinding.Code.CHECK_DIGIT;
import static org.emining.catalogue.identifier.IdentifierFinding.Code.INNER_CHECK_DIGIT;
import static org.emining.catalogue.identifier.IdentifierFinding.Code.LENGTH;
import static org.emining.catalogue.identifier.IdentifierFinding.Code.RANGE;

import java.util.Arrays;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "CN-USCI, 91110000600037341L",
        "CN-USCI, 91350100M000100Y43",
        "JP-JCN, 1180301018771",
        "JP-JCN, 7000012050002",
        "XI-LEI, 5493006W3QUS5LMH6R84",
        "PK-SEC, 0086650",
        "PK-NTN, 4174941-3"
    })
    void published_identifiers_are_accepted_as_they_stand(String scheme, String value) {
        IdentifierCheck check = scheme(scheme).check(value);

        assertThat(check.isOk()).isTrue();
        assertThat(check.value()).isEqualTo(value);
        assertThat(check.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "XI-LEI, ' 5493 006w 3qus 5lmh 6r84 ', 5493006W3QUS5LMH6R84",
        "CN-USCI, ９１１１００００６０００３７３４１Ｌ, 91110000600037341L",
        "JP-JCN, １１８０３０１０１８７７１, 1180301018771",
        "PK-NTN, 4174941–3, 4174941-3",
        "PK-NTN, ۴۱۷۴۹۴۱-۳, 4174941-3",
        "PK-SEC, cuin-0086650, 0086650"
    })
    void one_identifier_typed_in_many_ways_is_one_value(String scheme, String typed, String value) {
        assertThat(scheme(scheme).check(typed))
                .extracting(IdentifierCheck::value, IdentifierCheck::isOk)
                .containsExactly(value, true);
    }

    @Test
    void a_wrong_length_is_the_only_finding() {
        assertThat(IdentifierScheme.XI_LEI.check("5493O").findings())
                .containsExactly(IdentifierFinding.error(LENGTH, 0, "20"));
        assertThat(IdentifierScheme.PK_SEC.check("").findings())
                .containsExactly(IdentifierFinding.error(LENGTH, 0, "7"));
    }

    @Test
    void every_character_out_of_place_is_named_with_its_position() {
        assertThat(IdentifierScheme.PK_NTN.check("417494A/3").findings())
                .containsExactly(
                        IdentifierFinding.error(CHARACTER, 7, "0123456789"),
                        IdentifierFinding.error(CHARACTER, 8, "-"));
    }

    @Test
    void letters_that_the_chinese_alphabet_leaves_out_are_refused() {
        assertThat(IdentifierScheme.CN_USCI.check("9I110000600037341L").findings())
                .containsExactly(IdentifierFinding.error(CHARACTER, 2, ValidIdentifiers.USCC_ALPHABET));
    }

    @Test
    void a_wrong_check_digit_is_told_with_the_right_one() {
        assertThat(IdentifierScheme.XI_LEI.check("5493006W3QUS5LMH6R85").findings())
                .containsExactly(IdentifierFinding.error(CHECK_DIGIT, 19, "84"));
        assertThat(IdentifierScheme.JP_JCN.check("2180301018771").findings())
                .containsExactly(IdentifierFinding.error(CHECK_DIGIT, 1, "1"));
        assertThat(IdentifierScheme.CN_USCI.check("91110000600037341M").findings())
                .containsExactly(IdentifierFinding.error(CHECK_DIGIT, 18, "L"));
    }

    @Test
    void a_corporate_number_never_starts_with_zero() {
        assertThat(IdentifierScheme.JP_JCN.check("0000012050002").findings())
                .containsExactly(IdentifierFinding.error(RANGE, 1, "1-9"));
    }

    @Test
    void an_inner_organisation_code_that_does_not_add_up_is_only_a_warning() {
        // Position 17 is changed from 1 to 2 and the outer check character made right again.
        IdentifierCheck check = IdentifierScheme.CN_USCI.check("91110000600037342P");

        assertThat(check.findings()).containsExactly(IdentifierFinding.warning(INNER_CHECK_DIGIT, 17, "1"));
        assertThat(check.isOk()).isTrue();
    }

    @Test
    void the_registering_department_may_be_a_letter() {
        assertThat(IdentifierScheme.CN_USCI.check("Y1110000600037341Y").isOk()).isTrue();
    }

    @Test
    void the_code_list_names_exactly_these_schemes_and_its_examples_and_patterns_hold() {
        var items =
                new CodeLists().find(CodeLists.IDENTIFIER_SCHEMES).orElseThrow().items();

        assertThat(items)
                .extracting(CodeItem::code)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(IdentifierScheme.values())
                        .map(IdentifierScheme::code)
                        .toList());
        assertThat(items).allSatisfy(item -> {
            String example = item.attributes().get("example");
            assertThat(example).matches(item.attributes().get("pattern"));
            assertThat(scheme(item.code()).check(example).isOk()).isTrue();
        });
    }

    @Test
    void an_unknown_scheme_is_not_found() {
        assertThat(IdentifierScheme.of("US-EIN")).isEmpty();
    }

    private static IdentifierScheme scheme(String code) {
        return IdentifierScheme.of(code).orElseThrow();
    }
}
