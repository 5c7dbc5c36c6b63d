package org.emining.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emining.bulk.publicrecords.KeptApart;
import org.emining.catalogue.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deals that were kept back from this project are measured like those that were not. */
class KeptApartTest {

    private static final Path KNOWN =
            Path.of(System.getProperty("project.basedir"), "src/evaluation/resources/public-records/deals_dev.csv");

    @TempDir
    Path folder;

    @Test
    void a_file_of_the_same_columns_is_read_from_anywhere() throws IOException {
        Path file = Files.copy(KNOWN, folder.resolve("deals.csv"));

        assertThat(KeptApart.read(file)).isEqualTo(KeptApart.read()).hasSizeGreaterThan(300);
    }

    @Test
    void a_word_that_nobody_has_given_a_meaning_makes_no_cell_and_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("deals.csv"), """
                facility_source,facility_id,facility_country,mineral,stage,firm_id,cross_border
                usgs_minfac,1,AU,Alumina,refining,name:one,
                usgs_minfac,1,AU,Unobtainium,refining,name:other,yes
                """);

        List<KeptApart> read = KeptApart.read(file);

        assertThat(read).singleElement().satisfies(facility -> {
            assertThat(facility.cells()).containsExactly(new KeptApart.Cell("aluminium", Stage.REFINING));
            assertThat(facility.firms()).containsExactly("name:one", "name:other");
            assertThat(facility.crossBorder()).containsExactly("name:other");
            assertThat(facility.unread()).containsExactly("Unobtainium");
        });
    }

    @Test
    void the_deals_everybody_has_hold_no_such_word() {
        assertThat(KeptApart.read())
                .allSatisfy(facility -> assertThat(facility.unread()).isEmpty());
    }
}
