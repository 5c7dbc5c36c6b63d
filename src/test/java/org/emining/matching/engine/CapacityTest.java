package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.aFirm;
import static org.emining.matching.engine.Profiles.receipt;

import org.emining.catalogue.Stage;
import org.emining.matching.engine.Profiles.ProjectBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {
    /** log10(2) = 0.30103, log10(5) = 0.69897, log10(1.000001) = 4.3E-7: rounded down, so always below 1,000 outside. */
    @ParameterizedTest(name = "{0} dollars are sought: {1}, {2}")
    @CsvSource({
        " 10000000, 1000, INSIDE_TICKET",
        " 30000000, 1000, INSIDE_TICKET",
        " 50000000, 1000, INSIDE_TICKET",
        " 50000050,  999, ABOVE_TICKET",
        "100000000,  698, ABOVE_TICKET",
        "250000000,  301, ABOVE_TICKET",
        "500000000,    0, ABOVE_TICKET",
        "500000001,    0, ABOVE_TICKET",
        "  5000000,  698, BELOW_TICKET",
        "  1000000,    0, BELOW_TICKET",
        "        1,    0, BELOW_TICKET"
    })
    void theFitFallsWithTheLogarithmOfTheDistanceToTheTicket(long sought, int fit, Finding why) {
        Receipt receipt = receipt(aProject().seeking(sought), aFirm().investing(10_000_000, 50_000_000));

        assertThat(receipt.capacity().fit()).isEqualTo(Fit.known(fit, why));
        // The row is 5 x 1000 x fit.
        assertThat(receipt.criteria().get(4).points()).isEqualTo(5_000L * fit);
    }

    @Test
    void itIsUnknownWhileEitherSideIsSilentAndSaysWhich() {
        assertThat(receipt(aProject().seeking(1), aFirm()).capacity().fit())
                .isEqualTo(Fit.unknown(1000, Finding.TICKET_UNKNOWN));
        assertThat(receipt(aProject(), aFirm().investing(1, 2)).capacity().fit())
                .isEqualTo(Fit.unknown(1000, Finding.SOUGHT_UNKNOWN));
        assertThat(receipt(aProject(), aFirm()).capacity().fit())
                .isEqualTo(Fit.unknown(1000, Finding.TICKET_AND_SOUGHT_UNKNOWN));
    }

    @Test
    void theUnknownsNameTheSilentSide() {
        Receipt receipt = receipt(aProject(), aFirm().investing(1, 2));

        assertThat(receipt.unknowns())
                .contains(new Unknown(Criterion.CAPACITY, MissingFact.SOUGHT_CAPITAL, null))
                .doesNotContain(new Unknown(Criterion.CAPACITY, MissingFact.TICKET, null));
    }

    private static ProjectBuilder aProject() {
        return Profiles.aProject().needing("copper", Stage.REFINING, 1);
    }
}
