package org.emining.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page says what the formula does today. */
class RankingQualityTest {
    private static final Path PAGE = Path.of(System.getProperty("project.basedir"), "docs/ranking-quality.md");

    @Test
    void thePageHoldsTheFiguresOfThePolicyTheServiceStartsWith() throws IOException {
        String results = Evaluation.run().results();

        assertThat(RankingQuality.results(Files.readString(PAGE)))
                .as("%s is out of date; refresh it with ./mvnw -q -Pevaluation", PAGE)
                .isEqualTo(results);
    }
}
