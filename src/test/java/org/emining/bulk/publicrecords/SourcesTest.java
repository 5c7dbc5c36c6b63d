package org.emining.bulk.publicrecords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final List<Source> SOURCES = Sources.read();

    @Test
    void everySourceARecordNamesIsListed() throws IOException {
        var named = new HashSet<String>();
        RawCsv.read("projects_pk.csv").forEach(row -> named.add(row.get("source")));
        RawCsv.read("deals_history.csv").forEach(row -> named.add(row.get("facility_source")));
        RawCsv.read("firms.csv")
                .forEach(row -> named.addAll(List.of(row.get("sources").split(";"))));
        assertThat(SOURCES).extracting(Source::code).doesNotHaveDuplicates().containsAll(named);
    }

    @Test
    void everySourceHasALineOfAttribution() {
        assertThat(SOURCES).allSatisfy(source -> {
            assertThat(source.attribution()).isNotBlank();
            assertThat(source.usedFor()).isNotBlank();
        });
    }

    @Test
    void aLicenceNobodyToldUsIsNotMadeUp() {
        assertThat(SOURCES.stream().filter(source -> source.licence() == null).map(Source::code))
                .containsExactly("un_m49");
    }

    /** A list of deposits is trusted more than a directory, and the rough positions of 2003-2008 least. */
    @Test
    void recordsAreReadInTheOrderOfTrust() {
        assertThat(SourceReading.all().values())
                .extracting(SourceReading::trust)
                .isSortedAccordingTo((a, b) -> b - a);
        assertThat(SourceReading.all().get("usgs_minfac").trust()).isEqualTo(1);
    }
}
