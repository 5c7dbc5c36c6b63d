package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.POLICY;
import static org.emining.matching.engine.Profiles.TODAY;
import static org.emining.matching.engine.Profiles.id;
import static org.emining.matching.engine.Profiles.receipt;

import java.util.List;
import java.util.Map;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Profiles.FirmBuilder;
import org.emining.matching.engine.Profiles.ProjectBuilder;
import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void aNearMineralAndANearStageOfOneCapabilityAreContact() {
        assertThat(gates(aProject(), aFirm().can("gold", Stage.SMELTING))).isEmpty();
    }

    @Test
    void aNearMineralHereAndANearStageThereAreNoContact() {
        FirmBuilder firm = aFirm().can("copper", Stage.SURVEY).can("coal", Stage.REFINING);

        assertThat(gates(aProject(), firm)).containsExactly(Gate.NO_CONTACT);
    }

    @Test
    void contactWithOneOfSeveralNeedsIsEnough() {
        ProjectBuilder project = aProject().needing(Stage.FINANCE, 1);

        assertThat(gates(project, aFirm().can(Stage.FINANCE))).isEmpty();
        assertThat(gates(project, aFirm().can(Stage.LOGISTICS))).containsExactly(Gate.NO_CONTACT);
    }

    @Test
    void contactMayLieWithACapabilityThatDoesNotServeTheNeed() {
        // For copper refining, copper survey adds up to 25 x (1000 + 0), tin processing to 25 x (500 + 400): the survey
        // serves the need without touching its stage, and the tin still makes contact.
        FirmBuilder firm = aFirm().can("copper", Stage.SURVEY).can("tin", Stage.PROCESSING);

        NeedFit refining = receipt(aProject(), firm).needs().getFirst();

        assertThat(refining.servedBy()).isEqualTo(Capability.of("copper", Stage.SURVEY, null));
        assertThat(refining.stage().earned()).isZero();
        assertThat(refining.contact()).isTrue();
        assertThat(gates(aProject(), firm)).isEmpty();
    }

    @Test
    void aFirmThatDoesNothingHasNoContactAndStillAReceipt() {
        Receipt receipt = receipt(aProject(), aFirm());

        assertThat(receipt.gates()).containsExactly(Gate.NO_CONTACT);
        assertThat(receipt.needs().getFirst().servedBy()).isNull();
        assertThat(receipt.needs().getFirst().sumUpTo()).isZero();
    }

    @Test
    void aClosedListKeepsOutOtherCountriesAndUnknownOnes() {
        ProjectBuilder project = aProject().closedTo("CN", "JP");

        assertThat(gates(project, aRefiner().from("CN"))).isEmpty();
        assertThat(gates(project, aRefiner().from("CA"))).containsExactly(Gate.COUNTRY_NOT_ELIGIBLE);
        assertThat(gates(project, aRefiner())).containsExactly(Gate.COUNTRY_UNKNOWN);
    }

    @Test
    void anOpenListKeepsNobodyOut() {
        assertThat(gates(aProject().namingPartners("CN"), aRefiner().from("CA")))
                .isEmpty();
        assertThat(gates(aProject().namingPartners("CN"), aRefiner())).isEmpty();
    }

    @Test
    void suspensionOwnProjectAndVetoKeepOut() {
        assertThat(gates(aProject(), aRefiner().suspended())).containsExactly(Gate.SUSPENDED);
        assertThat(gates(aProject().publishedBy(id(5)), aRefiner().of(id(5)))).containsExactly(Gate.OWN_PROJECT);
        assertThat(gates(aProject().vetoing(id(7)), aRefiner().number(7))).containsExactly(Gate.VETO);
    }

    @Test
    void theReceiptListsEveryGateInTheirOrder() {
        ProjectBuilder project = aProject().closedTo("CN").publishedBy(id(5)).vetoing(id(7));

        assertThat(gates(project, aFirm().number(7).of(id(5)).from("CA").suspended()))
                .containsExactly(
                        Gate.NO_CONTACT, Gate.COUNTRY_NOT_ELIGIBLE, Gate.SUSPENDED, Gate.OWN_PROJECT, Gate.VETO);
    }

    @Test
    void theRankingCountsEveryFirmKeptOutOnceUnderItsFirstGate() {
        ProjectProfile project = aProject().closedTo("CN").vetoing(id(3)).build();
        List<FirmProfile> firms = List.of(
                aRefiner().number(1).from("CN").build(),
                aFirm().number(2).suspended().build(),
                aRefiner().number(3).from("CA").build(),
                aRefiner().number(4).suspended().build(),
                aRefiner().number(5).from("CN").suspended().build());

        Ranking ranking = ENGINE.rank(project, firms, POLICY, TODAY);

        assertThat(ranking.eligibleCount()).isEqualTo(1);
        assertThat(ranking.excluded())
                .isEqualTo(Map.of(
                        Gate.NO_CONTACT, 1,
                        Gate.COUNTRY_NOT_ELIGIBLE, 1,
                        Gate.COUNTRY_UNKNOWN, 1,
                        Gate.SUSPENDED, 1,
                        Gate.OWN_PROJECT, 0,
                        Gate.VETO, 0));
    }

    private static ProjectBuilder aProject() {
        return Profiles.aProject().needing("copper", Stage.REFINING, 1);
    }

    private static FirmBuilder aFirm() {
        return Profiles.aFirm();
    }

    private static FirmBuilder aRefiner() {
        return aFirm().can("copper", Stage.REFINING);
    }

    private static List<Gate> gates(ProjectBuilder project, FirmBuilder firm) {
        return receipt(project, firm).gates();
    }
}
