package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.POLICY;
import static org.emining.matching.engine.Profiles.TODAY;
import static org.emining.matching.engine.Profiles.aFirm;
import static org.emining.matching.engine.Profiles.aProject;
import static org.emining.matching.engine.Profiles.id;
import static org.emining.matching.engine.Profiles.receipt;

import java.util.List;
import java.util.stream.IntStream;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Profiles.FirmBuilder;
import org.junit.jupiter.api.Test;

class MatchingEngineTest {
    @Test
    void aWholeScoreCanBeWorkedOutByHand() {
        Receipt receipt = receipt(
                aProject()
                        .needing("copper", Stage.REFINING, 100)
                        .needing("gold", Stage.PROCESSING, 40)
                        .namingPartners("CN")
                        .seeking(100_000_000)
                        .asking("IRMA", "ISO_14001"),
                aFirm().can("copper", Stage.REFINING, 3)
                        .from("CN")
                        .presentIn("PK", 1)
                        .investing(10_000_000, 50_000_000)
                        .certified("IRMA", TODAY));

        // Shares 714 and 286. Gold is served by copper refining: a by-product pair (600), two stages away (400).
        assertThat(receipt.criteria().stream().map(CriterionRow::points))
                .containsExactly(
                        25L * (714 * 1000 + 286 * 600),
                        20L * (714 * 1000 + 286 * 400),
                        35L * 1000 * (200 + 600),
                        10L * (714 * 455),
                        5L * 1000 * 698,
                        5L * 1000 * 500);
        assertThat(receipt.score()).isEqualTo(75_946_700);
        // Only home finance is not stated: 35 x 1000 x 100.
        assertThat(receipt.scoreUpTo()).isEqualTo(79_446_700);
        assertThat(receipt.unknowns()).containsExactly(new Unknown(Criterion.COUNTRY, MissingFact.HOME_FINANCE, null));
        assertThat(receipt.exactNeeds()).isEqualTo(1);
    }

    @Test
    void aFirmThatFitsInEverythingScoresTheWholeScale() {
        Receipt receipt = receipt(
                aProject()
                        .needing("copper", Stage.REFINING, 1)
                        .needing(Stage.FINANCE, 1)
                        .closedTo("CN")
                        .seeking(5),
                aFirm().can("copper", Stage.REFINING, 20)
                        .can(null, Stage.FINANCE, 20)
                        .from("CN")
                        .presentIn("PK", 10)
                        .homeFinance(true)
                        .investing(1, 9));

        assertThat(receipt.score()).isEqualTo(Receipt.SCALE).isEqualTo(receipt.scoreUpTo());
        assertThat(receipt.unknowns()).isEmpty();
        assertThat(receipt.exactNeeds()).isEqualTo(2);
    }

    @Test
    void mineralAndStageAreJudgedOnTheSameCapability() {
        Receipt receipt = receipt(
                aProject().needing("copper", Stage.EXPLORATION, 1),
                aFirm().can("copper", Stage.REFINING, 5).can("gold", Stage.EXPLORATION, 5));

        NeedFit need = receipt.needs().getFirst();
        assertThat(need.servedBy()).isEqualTo(Capability.of("gold", Stage.EXPLORATION, 5));
        assertThat(need.mineral().earned()).isEqualTo(600);
        assertThat(need.exact()).isFalse();
    }

    @Test
    void equallyGoodCapabilitiesServeInTheOrderOfMineralCodeThenStage() {
        // Gold and molybdenum are each 600 from copper; refining is 700 from smelting, processing 500.
        Receipt byMineral = receipt(
                aProject().needing("copper", Stage.SMELTING, 1),
                aFirm().can("molybdenum", Stage.REFINING).can("gold", Stage.REFINING));
        // For extraction, smelting and refining are each 100.
        Receipt byStage = receipt(
                aProject().needing("copper", Stage.EXTRACTION, 1),
                aFirm().can("gold", Stage.REFINING).can("gold", Stage.SMELTING));

        assertThat(byMineral.needs().getFirst().servedBy()).isEqualTo(Capability.of("gold", Stage.REFINING, null));
        assertThat(byStage.needs().getFirst().servedBy()).isEqualTo(Capability.of("gold", Stage.SMELTING, null));
    }

    @Test
    void firmsAreRankedByScore() {
        assertThat(rank(aRefiner(3, 1), aRefiner(1, 9), aRefiner(2, 4)).candidates())
                .extracting(candidate -> candidate.receipt().companyId())
                .containsExactly(id(1), id(2), id(3));
    }

    @Test
    void equalScoresShareARankAndTheNextOneCountsOn() {
        assertThat(rank(aRefiner(1, 9), aRefiner(2, 5), aRefiner(3, 5), aRefiner(4, 1))
                        .candidates())
                .extracting(Candidate::rank)
                .containsExactly(1, 2, 2, 4);
    }

    /** The expected order was computed elsewhere: sha256 over the 32 bytes of both ids, sorted by the hex digits. */
    @Test
    void insideATieTheOrderIsTheHashOfProjectAndCompany() {
        FirmBuilder[] tied =
                IntStream.rangeClosed(1, 8).mapToObj(i -> aRefiner(100 + i, 2)).toArray(FirmBuilder[]::new);

        assertThat(rank(tied).candidates())
                .extracting(candidate -> candidate.receipt().companyId())
                .containsExactly(id(101), id(106), id(107), id(104), id(105), id(108), id(103), id(102));
    }

    @Test
    void theRankingAndTheReceiptAreOneComputation() {
        FirmBuilder firm = aRefiner(1, 2).from("JP");

        assertThat(rank(firm).candidates().getFirst().receipt())
                .isEqualTo(receipt(aProject().needing("copper", Stage.REFINING, 1), firm));
    }

    private static Ranking rank(FirmBuilder... firms) {
        return ENGINE.rank(
                aProject().needing("copper", Stage.REFINING, 1).build(),
                List.of(firms).stream().map(FirmBuilder::build).toList(),
                POLICY,
                TODAY);
    }

    private static FirmBuilder aRefiner(int number, int facilities) {
        return aFirm().number(number).can("copper", Stage.REFINING, facilities);
    }
}
