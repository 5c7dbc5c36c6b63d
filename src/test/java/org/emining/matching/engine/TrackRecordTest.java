package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.POLICY;
import static org.emining.matching.engine.Profiles.aFirm;
import static org.emining.matching.engine.Profiles.receipt;

import org.emining.catalogue.Stage;
import org.emining.matching.engine.Profiles.ProjectBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackRecordTest {
    @ParameterizedTest(name = "{0} facilities: {1}")
    @CsvSource({"0, 0", "1, 227", "2, 360", "3, 455", "19, 983", "20, 1000", "5000, 1000"})
    void facilitiesSaturateAtTwenty(int facilities, int fit) {
        Receipt receipt = receipt(aProject(), aFirm().can("copper", Stage.REFINING, facilities));

        assertThat(receipt.needs().getFirst().track()).isEqualTo(Fit.known(fit, Finding.COUNTED));
        // The row is 10 x 1000 x fit: one need has the whole share.
        assertThat(receipt.criteria().get(3).points()).isEqualTo(10_000L * fit);
    }

    @Test
    void theTableIsTheRoundedDownLogarithm() {
        for (int n = 0; n <= 20; n++) {
            double exact = 1000 * StrictMath.log(1 + n) / StrictMath.log(21);
            assertThat(POLICY.trackRecord(n)).as("%d facilities", n).isEqualTo((int) StrictMath.floor(exact));
        }
    }

    @Test
    void facilitiesOfAnotherMineralOrStageDoNotCount() {
        Receipt otherStage = receipt(aProject(), aFirm().can("copper", Stage.SMELTING, 20));
        Receipt otherMineral = receipt(aProject(), aFirm().can("gold", Stage.REFINING, 20));

        assertThat(otherStage.needs().getFirst().track()).isEqualTo(Fit.known(0, Finding.NOT_EXACT));
        assertThat(otherMineral.needs().getFirst().track()).isEqualTo(Fit.known(0, Finding.NOT_EXACT));
    }

    @Test
    void unstatedFacilitiesEarnNothingAndMayStillEarnAll() {
        Receipt receipt = receipt(aProject(), aFirm().can("copper", Stage.REFINING));

        assertThat(receipt.needs().getFirst().track()).isEqualTo(Fit.unknown(1000, Finding.NOT_STATED));
        assertThat(receipt.criteria().get(3))
                .isEqualTo(new CriterionRow(Criterion.TRACK_RECORD, 10, Fit.State.UNKNOWN, 0));
        assertThat(receipt.needs().getFirst().sum()).isEqualTo(45_000);
        assertThat(receipt.needs().getFirst().sumUpTo()).isEqualTo(55_000);
        assertThat(receipt.unknowns())
                .contains(new Unknown(
                        Criterion.TRACK_RECORD, MissingFact.FACILITIES, new Cell("copper", Stage.REFINING)));
    }

    @Test
    void theRowIsKnownOnceOneNumberThatCountsIsStated() {
        Receipt receipt = receipt(
                aProject().needing("gold", Stage.PROCESSING, 1),
                aFirm().can("copper", Stage.REFINING, 0).can("gold", Stage.PROCESSING));

        assertThat(receipt.criteria().get(3).state()).isEqualTo(Fit.State.KNOWN);
    }

    private static ProjectBuilder aProject() {
        return Profiles.aProject().needing("copper", Stage.REFINING, 1);
    }
}
