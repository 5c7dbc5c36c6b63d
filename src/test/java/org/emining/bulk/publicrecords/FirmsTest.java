package org.emining.bulk.publicrecords;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.catalogue.Stage.PROCESSING;
import static org.emining.catalogue.Stage.REFINING;
import static org.emining.catalogue.Stage.SMELTING;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.emining.bulk.publicrecords.FirmCountry.Basis;
import org.junit.jupiter.api.Test;

class FirmsTest {
    private static final List<Firm> FIRMS = Firms.read();
    private static final Map<String, Firm> BY_REFERENCE =
            FIRMS.stream().collect(toMap(Firm::reference, Function.identity()));

    @Test
    void all4820FirmsComeOnceInTheOrderOfTheirReferences() {
        assertThat(FIRMS).hasSize(4820);
        assertThat(FIRMS).extracting(Firm::reference).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aSourceNamesTheCountryOf330Firms() {
        assertThat(FIRMS.stream().filter(firm -> has(firm, Basis.SOURCE))).hasSize(330);
        assertThat(FIRMS.stream().filter(firm -> has(firm, Basis.INFERRED))).hasSize(3685);
        assertThat(FIRMS.stream().filter(firm -> firm.country() == null)).hasSize(805);
    }

    @Test
    void aCountryComesWithHowItIsKnown() {
        assertThat(BY_REFERENCE.get("gem:E100000000015").country())
                .isEqualTo(new FirmCountry("AU", Basis.SOURCE, "financedatabase_name_match"));
        assertThat(BY_REFERENCE.get("gem:E100000000004").country())
                .isEqualTo(new FirmCountry("AO", Basis.INFERRED, "country_word_in_name"));
    }

    /** Counted by hand from its nine rows; "copper: metal, primary" is smelting in the record, so no override. */
    @Test
    void koreaZincRefinesSmeltsAndProcessesWhatItsNineRecordsSay() {
        var firm = BY_REFERENCE.get("name:korea-zinc");
        var usgs = Set.of("usgs_minfac");
        assertThat(firm.capabilities())
                .containsExactly(
                        new Capability("bismuth", REFINING, 1, 0, usgs, "2007"),
                        new Capability("cadmium", PROCESSING, 1, 0, usgs, "2007"),
                        new Capability("copper", SMELTING, 1, 0, usgs, "2007"),
                        new Capability("gold", REFINING, 1, 0, usgs, "2007"),
                        new Capability("indium", REFINING, 1, 0, usgs, "2007"),
                        new Capability("lead", PROCESSING, 1, 0, usgs, "2007"),
                        new Capability("silver", REFINING, 1, 0, usgs, "2007"),
                        new Capability("zinc", REFINING, 2, 0, usgs, "2007"));
        assertThat(firm.presence()).containsExactly(new Presence("AU", 1), new Presence("KR", 8));
    }

    @Test
    void aPlantOnlyProposedCountsAndIsToldApart() {
        assertThat(BY_REFERENCE.get("gem:E100002002889").capabilities())
                .singleElement()
                .satisfies(mine -> {
                    assertThat(mine.facilities()).isEqualTo(2);
                    assertThat(mine.unbuilt()).isEqualTo(1);
                });
    }

    @Test
    void theCellsOfEveryFirmAgreeWithAnIndependentCount() throws IOException {
        var terms = RawCsv.read("mineral_terms.csv").stream().collect(toMap(row -> row.get("term"), row -> row));
        var expected = new TreeMap<String, Map<String, Set<String>>>();
        for (var row : RawCsv.read("deals_history.csv")) {
            var cells = expected.computeIfAbsent(row.get("firm_id"), firm -> new TreeMap<>());
            var term = terms.get(row.get("mineral"));
            for (var mineral : term.get("codes").split(";")) {
                for (var word : row.get("stage").split(";")) {
                    if (!mineral.isEmpty() && !word.isEmpty()) {
                        cells.computeIfAbsent(
                                        mineral + " " + stage(word, term.get("stage_override")), c -> new HashSet<>())
                                .add(row.get("facility_source") + row.get("facility_id"));
                    }
                }
            }
        }
        for (var firm : FIRMS) {
            var cells = new TreeMap<String, Integer>();
            firm.capabilities().forEach(one -> cells.put(one.mineral() + " " + one.stage(), one.facilities()));
            var counted = new TreeMap<String, Integer>();
            expected.get(firm.reference()).forEach((cell, facilities) -> counted.put(cell, facilities.size()));
            assertThat(cells).as(firm.reference()).isEqualTo(counted);
        }
    }

    @Test
    void presenceAndNamesAreThoseOfTheFirmsFile() throws IOException {
        var history = RawCsv.read("deals_history.csv").stream().collect(groupingBy(row -> row.get("firm_id")));
        for (var row : RawCsv.read("firms.csv")) {
            var firm = BY_REFERENCE.get(row.get("firm_id"));
            assertThat(firm.name()).isEqualTo(row.get("name"));
            assertThat(firm.localName() == null ? "" : firm.localName().text()).isEqualTo(row.get("name_local"));
            assertThat(firm.sources())
                    .containsExactlyInAnyOrder(row.get("sources").split(";"));
            assertThat(firm.presence())
                    .extracting(Presence::country)
                    .containsExactlyInAnyOrder(row.get("operates_in").split(";"));
            assertThat(firm.presence().stream().mapToInt(Presence::facilities).sum())
                    .isEqualTo(Integer.parseInt(row.get("n_facilities")));
            assertThat(history).containsKey(firm.reference());
        }
    }

    @Test
    void theLanguageOfALocalNameIsToldOnlyWhereItsScriptTellsIt() {
        assertThat(BY_REFERENCE.get("gem:E100001000737").localName()).isEqualTo(new LocalName("トピー工業株式会社", "ja"));
        assertThat(BY_REFERENCE.get("gem:E100000130714").localName()).isEqualTo(new LocalName("동국제강 주식회사", "ko"));
        assertThat(BY_REFERENCE.get("gem:E100000000647").localName())
                .as("characters that Chinese and Japanese share")
                .isEqualTo(new LocalName("株式会社神戸製鋼所", null));
    }

    private static boolean has(Firm firm, Basis basis) {
        return firm.country() != null && firm.country().basis() == basis;
    }

    private static String stage(String word, String override) {
        boolean vague = word.equals("processing") || word.equals("beneficiation");
        if (vague && !override.isEmpty()) {
            return override;
        }
        return Map.of(
                        "extraction", "EXTRACTION",
                        "processing", "PROCESSING",
                        "beneficiation", "PROCESSING",
                        "smelting", "SMELTING",
                        "steelmaking", "REFINING",
                        "refining", "REFINING",
                        "fabrication", "MANUFACTURING")
                .get(word);
    }
}
