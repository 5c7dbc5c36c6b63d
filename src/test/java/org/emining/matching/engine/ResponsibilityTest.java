package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.TODAY;
import static org.emining.matching.engine.Profiles.aFirm;
import static org.emining.matching.engine.Profiles.receipt;

import java.time.LocalDate;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Profiles.FirmBuilder;
import org.emining.matching.engine.Profiles.ProjectBuilder;
import org.emining.matching.engine.ResponsibilityFit.Asked;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {
    private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);

    @Test
    void nothingIsMissingWhenNothingIsAsked() {
        assertThat(judge(aProject(), aFirm()).fit()).isEqualTo(Fit.known(1000, Finding.NOT_ASKED));
        assertThat(judge(aProject(), aFirm().certifiedByNobody()).fit()).isEqualTo(Fit.known(1000, Finding.NOT_ASKED));
    }

    @Test
    void theFitIsTheShareOfTheAskedCertificatesThatAreValidRoundedDown() {
        ProjectBuilder project = aProject().asking("IRMA", "ISO_14001", "ISO_45001");
        FirmBuilder firm = aFirm().certified("IRMA", NEXT_YEAR)
                .certified("ISO_14001", NEXT_YEAR)
                .certified("TSM", NEXT_YEAR);

        assertThat(judge(project, firm).fit()).isEqualTo(Fit.known(666, Finding.SHARE_OF_ASKED));
        // 5 x 1000 x 666
        assertThat(receipt(project, firm).criteria().get(5).points()).isEqualTo(3_330_000);
    }

    @Test
    void aCertificateCountsOnItsLastDayAndIsExpiredTheDayAfter() {
        ProjectBuilder project = aProject().asking("IRMA");
        LocalDate yesterday = TODAY.minusDays(1);

        assertThat(judge(project, aFirm().certified("IRMA", TODAY)).asked())
                .containsExactly(new Asked("IRMA", Finding.VALID, TODAY));
        assertThat(judge(project, aFirm().certified("IRMA", yesterday)).asked())
                .containsExactly(new Asked("IRMA", Finding.EXPIRED, yesterday));
        assertThat(judge(project, aFirm().certified("IRMA", yesterday)).fit())
                .isEqualTo(Fit.known(0, Finding.SHARE_OF_ASKED));
    }

    @Test
    void aRenewedCertificateOutweighsTheExpiredOne() {
        FirmBuilder firm = aFirm().certified("IRMA", NEXT_YEAR).certified("IRMA", TODAY.minusYears(2));

        assertThat(judge(aProject().asking("IRMA"), firm).asked())
                .containsExactly(new Asked("IRMA", Finding.VALID, NEXT_YEAR));
    }

    @Test
    void silenceAboutCertificatesIsUnknownAndNoneIsMissing() {
        assertThat(judge(aProject().asking("IRMA"), aFirm()).fit()).isEqualTo(Fit.unknown(1000, Finding.NOT_STATED));
        assertThat(judge(aProject().asking("IRMA"), aFirm().certifiedByNobody()).asked())
                .containsExactly(new Asked("IRMA", Finding.MISSING, null));
    }

    @Test
    void aCertificateWithoutALastDayEarnsNothingYet() {
        ProjectBuilder project = aProject().asking("ICMM", "IRMA");
        FirmBuilder firm = aFirm().certified("ICMM", null).certified("IRMA", NEXT_YEAR);

        assertThat(judge(project, firm).fit()).isEqualTo(Fit.atLeast(500, 1000, Finding.SHARE_OF_ASKED));
        assertThat(receipt(project, firm).unknowns())
                .contains(new Unknown(Criterion.RESPONSIBILITY, MissingFact.CERTIFICATES, null));
    }

    private static ProjectBuilder aProject() {
        return Profiles.aProject().needing("copper", Stage.REFINING, 1);
    }

    private static ResponsibilityFit judge(ProjectBuilder project, FirmBuilder firm) {
        return receipt(project, firm).responsibility();
    }
}
