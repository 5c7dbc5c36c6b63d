package org.emining.bulk.publicrecords;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every value of a site is traced to the raw rows of its place, or to a correction or source we list openly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingInventedTest {
    private final Map<String, List<Map<String, String>>> rows;
    private final List<Map<String, String>> corrections;
    private final Map<String, Map<String, String>> sources;
    private final Map<String, String> codes;

    NothingInventedTest() throws IOException {
        rows = RawCsv.read("projects_pk.csv").stream()
                .collect(groupingBy(row -> "place:" + row.get("same_place_group")));
        corrections = RawCsv.read("corrections.csv");
        sources = RawCsv.read("sources.csv").stream().collect(toMap(row -> row.get("code"), row -> row));
        codes = RawCsv.read("mineral_terms.csv").stream()
                .collect(toMap(row -> row.get("term"), row -> row.get("codes")));
    }

    @Test
    void theSitesAndSkippedPlacesAreThePlacesOfTheFile() {
        var sites = Sites.read();
        var found = new ArrayList<>(sites.sites().stream().map(Site::reference).toList());
        sites.skipped().forEach(place -> found.add(place.reference()));
        assertThat(rows).hasSize(109);
        assertThat(found).containsExactlyInAnyOrderElementsOf(rows.keySet());
    }

    @Test
    void eachNamePositionAndTypeIsInARowOfItsPlace() {
        for (var site : Sites.read().sites()) {
            var texts = texts(site.reference());
            var descriptions =
                    List.of("Cement plant (Between Islamabad and Lahore, Punjab)", "Phosphate occurrence (Sind)");
            if (!descriptions.contains(site.name())) {
                assertThat(texts).contains(site.name());
            }
            if (site.position() != null) {
                var row = row(site, site.position().source(), site.position().recordId());
                assertThat(row.get("lat")).isEqualTo(site.position().latitude().toPlainString());
                assertThat(row.get("lon")).isEqualTo(site.position().longitude().toPlainString());
            }
            if (site.depositType() != null) {
                site.sources().forEach(code -> texts.add(sources.get(code).get("deposit_type")));
                assertThat(texts).contains(site.depositType());
            }
        }
    }

    @Test
    void theMineralsOfASiteAreExactlyThoseItsRowsName() {
        for (var site : Sites.read().sites()) {
            var named = rows.get(site.reference()).stream()
                    .flatMap(row -> Stream.of(commodities(row).split(";")))
                    .flatMap(term ->
                            Stream.of(codes.getOrDefault(term.strip(), "").split(";")))
                    .filter(code -> !code.isEmpty())
                    .toList();
            assertThat(site.minerals()).as(site.name()).doesNotHaveDuplicates().hasSameElementsAs(named);
        }
    }

    @Test
    void theFactsOfARecordAreItsCellsUnchanged() {
        for (var site : Sites.read().sites()) {
            for (var record : site.records()) {
                var row = row(site, record.source(), record.recordId());
                assertThat(row).containsAllEntriesOf(record.facts());
                assertThat(record.name() == null ? "" : record.name()).isEqualTo(row.get("name"));
                assertThat(record.url() == null ? "" : record.url()).isEqualTo(row.get("url"));
                assertThat(record.licence()).isEqualTo(row.get("licence"));
                assertThat(record.attribution()).isEqualTo(row.get("attribution"));
            }
        }
    }

    private String commodities(Map<String, String> row) {
        return correctionsOf(row)
                .filter(one -> one.get("field").equals("commodities"))
                .map(one -> one.get("value"))
                .findFirst()
                .orElse(row.get("commodities"))
                .toLowerCase(Locale.ROOT);
    }

    private Stream<Map<String, String>> correctionsOf(Map<String, String> row) {
        return corrections.stream()
                .filter(one -> one.get("source").equals(row.get("source")))
                .filter(one -> one.get("source_id").equals(row.get("source_id")));
    }

    private List<String> texts(String reference) {
        var texts = new ArrayList<String>();
        for (var row : rows.get(reference)) {
            row.values().forEach(cell -> texts.add(cell.replaceAll("\\s+", " ")));
            correctionsOf(row).forEach(one -> texts.add(one.get("value")));
        }
        return texts;
    }

    private Map<String, String> row(Site site, String source, String id) {
        return rows.get(site.reference()).stream()
                .filter(row ->
                        row.get("source").equals(source) && row.get("source_id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
