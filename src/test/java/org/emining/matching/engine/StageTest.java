package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.POLICY;
import static org.emining.matching.engine.Profiles.aFirm;
import static org.emining.matching.engine.Profiles.aProject;
import static org.emining.matching.engine.Profiles.receipt;

import org.emining.catalogue.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {
    /** Copied from the published table, not from the code. */
    @ParameterizedTest(name = "{0} is needed")
    @CsvSource(
            delimiter = '|',
            value = {
                "SURVEY        | 1   .7  .2  0   0   0   0",
                "EXPLORATION   | .7  1   .4  .1  0   0   0",
                "EXTRACTION    | .1  .4  1   .5  .1  .1  0",
                "PROCESSING    | 0   .1  .5  1   .5  .4  .1",
                "SMELTING      | 0   0   .1  .5  1   .7  .3",
                "REFINING      | 0   0   .1  .4  .7  1   .5",
                "MANUFACTURING | 0   0   0   .1  .3  .5  1"
            })
    void aStageIsAsNearAsTheTableSays(Stage needed, String row) {
        String[] cells = row.trim().split(" +");
        for (int i = 0; i < cells.length; i++) {
            int thousandths = (int) Math.round(1000 * Double.parseDouble(cells[i]));
            assertThat(POLICY.stageNearness(needed, Stage.values()[i]).earned())
                    .as("%s offered", Stage.values()[i])
                    .isEqualTo(thousandths);
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aServiceMatchesItselfAndNothingElse(Stage other) {
        int expected = other == Stage.POWER ? 1000 : 0;

        assertThat(POLICY.stageNearness(Stage.POWER, other).earned()).isEqualTo(expected);
        assertThat(POLICY.stageNearness(other, Stage.POWER).earned()).isEqualTo(expected);
    }

    @Test
    void nearIsNotSymmetric() {
        Receipt surveyorForMine =
                receipt(aProject().needing("copper", Stage.EXTRACTION, 1), aFirm().can("copper", Stage.SURVEY));
        Receipt minerForSurvey =
                receipt(aProject().needing("copper", Stage.SURVEY, 1), aFirm().can("copper", Stage.EXTRACTION));

        assertThat(surveyorForMine.needs().getFirst().stage()).isEqualTo(Fit.known(100, Finding.NEAR));
        assertThat(minerForSurvey.needs().getFirst().stage()).isEqualTo(Fit.known(200, Finding.NEAR));
    }

    @Test
    void pointsAreWeightTimesShareTimesFitSummedOverTheNeeds() {
        Receipt receipt = receipt(
                aProject().needing("copper", Stage.REFINING, 3).needing("copper", Stage.SURVEY, 1),
                aFirm().can("copper", Stage.SMELTING, 0));

        // 20 x (750 x 700 + 250 x 0)
        assertThat(receipt.criteria().get(1))
                .isEqualTo(new CriterionRow(Criterion.STAGE, 20, Fit.State.KNOWN, 10_500_000));
    }
}
