package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.POLICY;
import static org.emining.matching.engine.Profiles.REFERENCE;
import static org.emining.matching.engine.Profiles.aFirm;
import static org.emining.matching.engine.Profiles.aProject;
import static org.emining.matching.engine.Profiles.receipt;

import java.util.List;
import org.emining.catalogue.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MineralTest {
    @ParameterizedTest(name = "copper is needed, {0} is offered: {1}, {2}")
    @CsvSource({
        "copper,     1000, EXACT",
        "gold,        600, PAIR",
        "molybdenum,  600, PAIR",
        "zinc,        500, GROUP",
        "coal,          0, NONE",
        "unheard-of,    0, NONE"
    })
    void aMineralIsAsNearAsThePolicySays(String offered, int fit, Finding why) {
        Receipt receipt =
                receipt(aProject().needing("copper", Stage.REFINING, 1), aFirm().can(offered, Stage.REFINING));

        assertThat(receipt.needs().getFirst().mineral()).isEqualTo(Fit.known(fit, why));
    }

    @ParameterizedTest(name = "{0} and {1} are mined together")
    @CsvSource({
        "copper, molybdenum", "copper, gold", "molybdenum, gold",
        "lead, zinc", "lead, silver", "zinc, silver",
        "nickel, cobalt", "nickel, platinum-group-metals", "cobalt, platinum-group-metals",
        "rare-earths, niobium"
    })
    void aByProductPairCountsInBothDirections(String one, String other) {
        assertThat(POLICY.mineralNearness().nearness(one, other, REFERENCE)).isEqualTo(Fit.known(600, Finding.PAIR));
        assertThat(POLICY.mineralNearness().nearness(other, one, REFERENCE)).isEqualTo(Fit.known(600, Finding.PAIR));
    }

    @Test
    void theNearerValueCountsForAPairOfOneGroup() {
        MineralTable groupsFirst = new MineralTable(1000, 400, 500, List.of(List.of("lead", "zinc")));

        assertThat(POLICY.mineralNearness().nearness("lead", "zinc", REFERENCE).finding())
                .isEqualTo(Finding.PAIR);
        assertThat(groupsFirst.nearness("lead", "zinc", REFERENCE)).isEqualTo(Fit.known(500, Finding.GROUP));
    }

    @Test
    void pointsAreWeightTimesShareTimesFitSummedOverTheNeeds() {
        Receipt receipt = receipt(
                aProject().needing("copper", Stage.REFINING, 3).needing("coal", Stage.REFINING, 1),
                aFirm().can("gold", Stage.REFINING));

        // 25 x (750 x 600 + 250 x 0)
        assertThat(receipt.criteria().getFirst())
                .isEqualTo(new CriterionRow(Criterion.MINERAL, 25, Fit.State.KNOWN, 11_250_000));
    }

    @Test
    void aServiceAsksForNoMineral() {
        Receipt offered = receipt(aProject().needing(Stage.FINANCE, 1), aFirm().can(Stage.FINANCE));
        Receipt anotherService = receipt(aProject().needing(Stage.FINANCE, 1), aFirm().can(Stage.POWER));
        Receipt aMiner = receipt(aProject().needing(Stage.FINANCE, 1), aFirm().can("copper", Stage.EXTRACTION));

        assertThat(offered.needs().getFirst().mineral()).isEqualTo(Fit.known(1000, Finding.SERVICE));
        assertThat(anotherService.needs().getFirst().mineral()).isEqualTo(Fit.known(0, Finding.NONE));
        assertThat(aMiner.needs().getFirst().mineral()).isEqualTo(Fit.known(0, Finding.NONE));
    }
}
