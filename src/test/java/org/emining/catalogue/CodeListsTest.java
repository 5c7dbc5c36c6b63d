package org.emining.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListsTest {
    private static final CodeLists LISTS = new CodeLists();
    private static final List<String> ALL_LANGUAGES = List.of("en", "zh-Hans", "ja", "ur");
    private static final Pattern ARABIC_SCRIPT = Pattern.compile("\\p{IsArabic}");
    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}&&[^・ー]]");

    static Collection<CodeList> everyList() {
        return LISTS.all();
    }

    @Test
    void the_lists_are_there_sorted_by_name() {
        assertThat(LISTS.all())
                .extracting(CodeList::name)
                .containsExactly(
                        "advice",
                        "certificates",
                        "commitments",
                        "conflict-rules",
                        "countries",
                        "decision-reasons",
                        "identifier-schemes",
                        "lapse-reasons",
                        "mineral-associations",
                        "minerals",
                        "override-reasons",
                        "partnerships",
                        "pause-reasons",
                        "processes",
                        "provinces",
                        "recusal-reasons",
                        "reporting-standards",
                        "resource-classes",
                        "routes",
                        "stages");
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void codes_are_unique_and_not_blank(CodeList list) {
        assertThat(list.items())
                .extracting(CodeItem::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> !code.isBlank());
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void every_item_has_a_label_in_each_promised_language(CodeList list) {
        assertThat(list.items()).isNotEmpty().allSatisfy(item -> assertThat(item.labels())
                .containsOnlyKeys(list.languages()));
    }

    @Test
    void only_the_processes_of_cgi_are_in_english_alone() {
        assertThat(LISTS.all())
                .filteredOn(list -> !list.languages().equals(ALL_LANGUAGES))
                .extracting(CodeList::name)
                .containsExactly("processes");
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void labels_are_trimmed_and_in_the_script_of_their_language(CodeList list) {
        assertThat(list.items()).allSatisfy(item -> item.labels().forEach((language, label) -> {
            assertThat(label).isEqualTo(label.strip());
            assertThat(ARABIC_SCRIPT.matcher(label).find()).isEqualTo(language.equals("ur"));
            assertThat(CJK.matcher(label).find()).isEqualTo(language.equals("zh-Hans") || language.equals("ja"));
            assertThat(language.equals("zh-Hans") && KANA.matcher(label).find()).isFalse();
        }));
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void a_list_tells_its_source_and_licence(CodeList list) {
        assertThat(list.source()).isNotBlank();
        assertThat(list.licence()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void a_version_is_a_date_and_a_hash_that_another_reading_repeats(CodeList list) {
        assertThat(list.version()).matches("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}");
        assertThat(new CodeLists().get(list.name())).isEqualTo(list);
    }

    @Test
    void versions_differ_where_content_does() {
        assertThat(LISTS.all()).extracting(CodeList::version).doesNotHaveDuplicates();
    }

    @Test
    void a_list_knows_its_codes_and_no_others() {
        assertThat(LISTS.contains(CodeLists.CERTIFICATES, "IRMA")).isTrue();
        assertThat(LISTS.contains(CodeLists.CERTIFICATES, "irma")).isFalse();
        assertThat(LISTS.find("no-such-list")).isEmpty();
    }

    @Test
    void asking_for_a_code_of_an_unknown_list_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> LISTS.contains("no-such-list", "X")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stages_are_those_of_the_enum_in_the_same_order_with_definitions() {
        List<CodeItem> stages = LISTS.get(CodeLists.STAGES).items();

        assertThat(stages)
                .extracting(CodeItem::code)
                .containsExactlyElementsOf(
                        Arrays.stream(Stage.values()).map(Enum::name).toList());
        assertThat(stages).allSatisfy(stage -> {
            assertThat(stage.definitions()).containsOnlyKeys(ALL_LANGUAGES);
            assertThat(stage.attribute("group"))
                    .isEqualTo(Stage.valueOf(stage.code()).group().name());
        });
    }

    @Test
    void attributes_are_named_in_camel_case_and_left_out_where_unknown() {
        CodeItem steel = LISTS.find(CodeLists.MINERALS, "steel").orElseThrow();

        assertThat(steel.attributes()).containsEntry("hsMetal", "7206").doesNotContainKeys("hsOre", "cgiCode");
    }

    @Test
    void the_mineral_list_says_that_its_critical_list_membership_is_to_be_confirmed() {
        assertThat(LISTS.get(CodeLists.MINERALS).note()).contains("to be confirmed");
        assertThat(LISTS.get(CodeLists.MINERALS).items()).hasSize(73);
    }

    @Test
    void countries_have_a_two_letter_code_a_number_and_a_region() {
        assertThat(LISTS.get(CodeLists.COUNTRIES).items()).hasSize(250).allSatisfy(country -> {
            assertThat(country.code()).matches("[A-Z]{2}");
            assertThat(country.attribute("alpha3")).matches("[A-Z]{3}");
            assertThat(country.attribute("numeric")).matches("\\d{3}");
            assertThat(country.attribute("region")).matches("\\d{3}");
        });
    }

    @Test
    void every_iso_country_of_the_java_platform_is_there() {
        assertThat(codes(CodeLists.COUNTRIES)).containsAll(Set.of(Locale.getISOCountries()));
    }

    @Test
    void processes_point_only_to_processes_of_the_list() {
        Set<String> codes = codes(CodeLists.PROCESSES);

        assertThat(LISTS.get(CodeLists.PROCESSES).items())
                .extracting(item -> item.attribute("broader"))
                .filteredOn(broader -> !broader.isEmpty())
                .isSubsetOf(codes);
    }

    @Test
    void countries_named_by_other_lists_exist() {
        for (String list : List.of(CodeLists.IDENTIFIER_SCHEMES, CodeLists.REPORTING_STANDARDS)) {
            assertThat(LISTS.get(list).items())
                    .extracting(item -> item.attribute("country"))
                    .filteredOn(country -> !country.isEmpty())
                    .isSubsetOf(codes(CodeLists.COUNTRIES));
        }
    }

    @Test
    void every_certificate_has_a_kind_that_can_be_weighed() {
        assertThat(LISTS.get(CodeLists.CERTIFICATES).items()).allSatisfy(item -> {
            assertThat(item.attribute("kind"))
                    .isIn("SITE_AUDIT", "SMELTER_CONFORMANCE", "MANAGEMENT_SYSTEM", "MEMBERSHIP", "SELF_DECLARATION");
            assertThat(item.attribute("level")).isIn("SITE", "FIRM", "FIRM_OR_SITE");
        });
    }

    @Test
    void every_reason_serves_a_move_and_each_purpose_has_several() {
        List<CodeItem> reasons = LISTS.get(CodeLists.DECISION_REASONS).items();
        List<String> purposes = List.of(
                "approval",
                "rejection",
                "return",
                "deferral",
                "suspension",
                "concurrence",
                "objection",
                "upholding",
                "remittal",
                "dismissal");

        assertThat(reasons).allMatch(reason -> purposes.stream().anyMatch(reason::is));
        assertThat(reasons)
                .allSatisfy(reason -> assertThat(reason.attributes().keySet()).containsExactlyElementsOf(purposes));
        assertThat(purposes).allSatisfy(purpose -> assertThat(reasons.stream().filter(reason -> reason.is(purpose)))
                .hasSizeGreaterThanOrEqualTo(2));
        assertThat(reasons.stream().filter(reason -> reason.is("rejection"))).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "reporting-standards, NI_43_101",
        "reporting-standards, CN_GBT17766",
        "resource-classes, HISTORIC_NON_COMPLIANT",
        "resource-classes, UNFC_ON_PRODUCTION",
        "partnerships, TECHNOLOGY_TRANSFER",
        "commitments, TRAINEES_PER_YEAR",
        "decision-reasons, PUBLIC_POLICY",
        "provinces, PK-IS",
        "processes, solvent-extraction"
    })
    void codes_that_other_parts_rely_on_exist(String list, String code) {
        assertThat(LISTS.contains(list, code)).isTrue();
    }

    private static Set<String> codes(String list) {
        return LISTS.get(list).items().stream().map(CodeItem::code).collect(Collectors.toSet());
    }
}
