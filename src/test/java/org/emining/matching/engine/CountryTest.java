package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.aFirm;
import static org.emining.matching.engine.Profiles.receipt;

import org.emining.catalogue.Stage;
import org.emining.matching.engine.Profiles.FirmBuilder;
import org.emining.matching.engine.Profiles.ProjectBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {
    @Test
    void aHomeCountryOnThePartnerListEarns300() {
        assertThat(judge(aProject().namingPartners("CN", "JP"), aFirm().from("JP"))
                        .home())
                .isEqualTo(Fit.known(300, Finding.LISTED));
        assertThat(judge(aProject().closedTo("CN", "JP"), aFirm().from("JP")).home())
                .isEqualTo(Fit.known(300, Finding.LISTED));
    }

    @Test
    void anyOtherKnownHomeCountryEarns150OnAnOpenList() {
        assertThat(judge(aProject(), aFirm().from("CA")).home()).isEqualTo(Fit.known(150, Finding.OPEN_LIST));
        assertThat(judge(aProject().namingPartners("CN"), aFirm().from("CA")).home())
                .isEqualTo(Fit.known(150, Finding.OPEN_LIST));
    }

    @Test
    void anotherHomeCountryEarnsNothingOnAClosedList() {
        assertThat(judge(aProject().closedTo("CN"), aFirm().from("CA")).home())
                .isEqualTo(Fit.known(0, Finding.NOT_LISTED));
    }

    @Test
    void anUnknownHomeCountryMayStillBeWorthWhatTheListAllows() {
        assertThat(judge(aProject(), aFirm()).home()).isEqualTo(Fit.unknown(150, Finding.NOT_STATED));
        assertThat(judge(aProject().namingPartners("CN"), aFirm()).home())
                .isEqualTo(Fit.unknown(300, Finding.NOT_STATED));
        assertThat(judge(aProject().closedTo("CN"), aFirm()).home()).isEqualTo(Fit.unknown(300, Finding.NOT_STATED));
    }

    @ParameterizedTest(name = "{0} facilities in Pakistan and {1} in India: {2}")
    @CsvSource({
        "0, 0,   0, ABSENT",
        "0, 1, 150, IN_REGION",
        "0, 9, 150, IN_REGION",
        "1, 0, 350, IN_COUNTRY",
        "2, 5, 350, IN_COUNTRY",
        "3, 0, 500, IN_COUNTRY_THREE_OR_MORE",
        "7, 7, 500, IN_COUNTRY_THREE_OR_MORE"
    })
    void presenceRisesFromTheRegionToTheCountry(int inCountry, int inRegion, int fit, Finding why) {
        CountryFit country = judge(
                aProject(),
                aFirm().presentIn("PK", inCountry).presentIn("IN", inRegion).presentIn("JP", 4));

        assertThat(country.presence()).isEqualTo(Fit.known(fit, why));
        assertThat(country.facilitiesInCountry()).isEqualTo(inCountry);
        assertThat(country.facilitiesInRegion()).isEqualTo(inRegion);
    }

    @Test
    void presentNowhereIsKnownAndSilenceIsNot() {
        assertThat(judge(aProject(), aFirm().presentNowhere()).presence()).isEqualTo(Fit.known(0, Finding.ABSENT));
        assertThat(judge(aProject(), aFirm()).presence()).isEqualTo(Fit.unknown(500, Finding.NOT_STATED));
    }

    @Test
    void homeFinanceEarns200WhenDeclared() {
        assertThat(judge(aProject(), aFirm().homeFinance(true)).homeFinance())
                .isEqualTo(Fit.known(200, Finding.DECLARED));
        assertThat(judge(aProject(), aFirm().homeFinance(false)).homeFinance())
                .isEqualTo(Fit.known(0, Finding.DECLARED_NONE));
        assertThat(judge(aProject(), aFirm()).homeFinance()).isEqualTo(Fit.unknown(200, Finding.NOT_STATED));
    }

    @Test
    void theCriterionIsUnknownOnlyWhenAllItsPartsAre() {
        assertThat(judge(aProject(), aFirm()).fit()).isEqualTo(Fit.unknown(850, Finding.NOT_STATED));
        assertThat(judge(aProject(), aFirm().homeFinance(false)).fit())
                .isEqualTo(Fit.atLeast(0, 650, Finding.SUM_OF_PARTS));
    }

    @Test
    void pointsAreWeightTimesThousandTimesTheSumOfTheKnownParts() {
        Receipt receipt =
                receipt(aProject().namingPartners("CN"), aFirm().from("CN").presentIn("PK", 1));

        // 25 x 1000 x (300 + 350); home finance could add 25 x 1000 x 200.
        assertThat(receipt.criteria().get(2))
                .isEqualTo(new CriterionRow(Criterion.COUNTRY, 25, Fit.State.KNOWN, 16_250_000));
        assertThat(receipt.country().fit().upTo()).isEqualTo(850);
        assertThat(receipt.unknowns()).contains(new Unknown(Criterion.COUNTRY, MissingFact.HOME_FINANCE, null));
    }

    private static ProjectBuilder aProject() {
        return Profiles.aProject().needing("copper", Stage.REFINING, 1);
    }

    private static CountryFit judge(ProjectBuilder project, FirmBuilder firm) {
        return receipt(project, firm).country();
    }
}
