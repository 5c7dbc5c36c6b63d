package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.POLICY;
import static org.emining.matching.engine.Profiles.TODAY;
import static org.emining.matching.engine.Profiles.aFirm;
import static org.emining.matching.engine.Profiles.id;

import java.util.List;
import java.util.stream.Stream;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Profiles.FirmBuilder;
import org.emining.matching.engine.Profiles.ProjectBuilder;
import org.junit.jupiter.api.Test;

class ConsortiumTest {
    @Test
    void theCapabilitiesAreTheUnion() {
        Receipt joint = joint(
                aProject().needing(Stage.FINANCE, 1),
                aRefiner(1, 2),
                aFirm().number(2).can(Stage.FINANCE));

        assertThat(joint.exactNeeds()).isEqualTo(2);
        assertThat(joint.companyId()).isEqualTo(id(1));
    }

    @Test
    void facilitiesInTheSameCellAddUp() {
        assertThat(joint(aProject(), aRefiner(1, 1), aRefiner(2, 2))
                        .needs()
                        .getFirst()
                        .track())
                .isEqualTo(Fit.known(455, Finding.COUNTED));
    }

    @Test
    void theSumStaysOpenWhileAMemberStatesNoFacilities() {
        FirmBuilder silent = aFirm().number(3).can("copper", Stage.REFINING);

        assertThat(joint(aProject(), silent, aRefiner(1, 1), aRefiner(2, 2))
                        .needs()
                        .getFirst()
                        .track())
                .isEqualTo(Fit.atLeast(455, 1000, Finding.AT_LEAST));
        assertThat(joint(aProject(), silent).needs().getFirst().track())
                .isEqualTo(Fit.unknown(1000, Finding.NOT_STATED));
    }

    @Test
    void countryAndResponsibilityAreTheLeads() {
        ProjectBuilder project = aProject().namingPartners("CN").asking("IRMA");
        FirmBuilder plain =
                aRefiner(1, 1).from("CA").presentNowhere().homeFinance(false).certifiedByNobody();
        FirmBuilder splendid =
                aRefiner(2, 1).from("CN").presentIn("PK", 10).homeFinance(true).certified("IRMA", TODAY);

        assertThat(joint(project, plain, splendid).country().fit().earned()).isZero();
        assertThat(joint(project, plain, splendid).responsibility().fit().earned())
                .isZero();
        assertThat(joint(project, splendid, plain).country().fit().earned()).isEqualTo(1000);
        assertThat(joint(project, splendid, plain).responsibility().fit().earned())
                .isEqualTo(1000);
    }

    @Test
    void theTicketReachesFromTheSmallestLeastToTheSumOfTheMosts() {
        FirmBuilder small = aRefiner(1, 1).investing(10, 20);
        FirmBuilder large = aRefiner(2, 1).investing(40, 60);

        assertThat(joint(aProject().seeking(80), small, large).capacity())
                .isEqualTo(new CapacityFit(Fit.known(1000, Finding.INSIDE_TICKET), 80L, Ticket.of(10, 80)));
    }

    @Test
    void theTicketIsUnknownOnlyWhenNobodyStatesOne() {
        FirmBuilder silent = aRefiner(1, 1);
        FirmBuilder stated = aRefiner(2, 1).investing(10, 20);
        ProjectBuilder project = aProject().seeking(40);

        assertThat(joint(project, silent, aRefiner(3, 1)).capacity().fit())
                .isEqualTo(Fit.unknown(1000, Finding.TICKET_UNKNOWN));
        // Forty is twice the stated most; the silent member may still close the gap.
        assertThat(joint(project, silent, stated).capacity().fit())
                .isEqualTo(Fit.atLeast(698, 1000, Finding.ABOVE_TICKET));
        assertThat(joint(project, silent, stated).unknowns())
                .contains(new Unknown(Criterion.CAPACITY, MissingFact.TICKET, null));
    }

    @Test
    void ticketsTooLargeToAddDoNotOverflow() {
        FirmBuilder[] giants = {
            aRefiner(1, 1).investing(1, Long.MAX_VALUE), aRefiner(2, 1).investing(1, Long.MAX_VALUE)
        };

        assertThat(joint(aProject().seeking(40), giants).capacity().ticket()).isEqualTo(Ticket.of(1, Long.MAX_VALUE));
    }

    @Test
    void oneGatedMemberGatesAll() {
        ProjectBuilder project = aProject().closedTo("CN").vetoing(id(3));
        FirmBuilder lead = aRefiner(1, 1).from("CN");

        assertThat(joint(project, lead, aRefiner(2, 1).from("CN")).gates()).isEmpty();
        assertThat(joint(
                                project,
                                lead,
                                aRefiner(2, 1).suspended(),
                                aRefiner(3, 1).from("CA"))
                        .gates())
                .containsExactly(Gate.COUNTRY_NOT_ELIGIBLE, Gate.COUNTRY_UNKNOWN, Gate.SUSPENDED, Gate.VETO);
    }

    @Test
    void aMemberWithoutContactGatesNobody() {
        FirmBuilder bank = aFirm().number(2).can(Stage.FINANCE);

        ConsortiumReceipt receipt = receipt(aProject(), aRefiner(1, 1), bank);

        assertThat(receipt.joint().gates()).isEmpty();
        assertThat(receipt.each()).extracting(Receipt::gates).containsExactly(List.of(), List.of(Gate.NO_CONTACT));
    }

    @Test
    void everyFirmsOwnReceiptStandsBesideTheJointOne() {
        ConsortiumReceipt receipt = receipt(aProject(), aRefiner(1, 1), aRefiner(2, 5));

        assertThat(receipt.each())
                .containsExactly(
                        Profiles.receipt(aProject(), aRefiner(1, 1)), Profiles.receipt(aProject(), aRefiner(2, 5)));
    }

    @Test
    void aFirmIsInAConsortiumOnce() {
        FirmProfile firm = aRefiner(1, 1).build();

        assertThatThrownBy(() -> new Consortium(firm, List.of(firm))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Receipt joint(ProjectBuilder project, FirmBuilder... firms) {
        return receipt(project, firms).joint();
    }

    private static ConsortiumReceipt receipt(ProjectBuilder project, FirmBuilder... firms) {
        List<FirmProfile> members =
                Stream.of(firms).skip(1).map(FirmBuilder::build).toList();
        return ENGINE.receipt(project.build(), new Consortium(firms[0].build(), members), POLICY, TODAY);
    }

    private static ProjectBuilder aProject() {
        return Profiles.aProject().needing("copper", Stage.REFINING, 1);
    }

    private static FirmBuilder aRefiner(int number, int facilities) {
        return aFirm().number(number).can("copper", Stage.REFINING, facilities);
    }
}
