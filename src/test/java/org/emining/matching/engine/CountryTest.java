package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.POLICY;
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
    void aHomeCountryOnThePartnerListEarns200() {
        assertThat(judge(aProject().namingPartners("CN", "JP"), aFirm().from("JP"))
                        .home())
                .isEqualTo(Fit.known(200, Finding.LISTED));
        assertThat(judge(aProject().closedTo("CN", "JP"), aFirm().from("JP")).home())
                .isEqualTo(Fit.known(200, Finding.LISTED));
    }

    @Test
    void anyOtherHomeCountryEarnsNothingOnAnOpenListWhichPrefersNobody() {
        assertThat(judge(aProject(), aFirm().from("CA")).home()).isEqualTo(Fit.known(0, Finding.OPEN_LIST));
        assertThat(judge(aProject().namingPartners("CN"), aFirm().from("CA")).home())
                .isEqualTo(Fit.known(0, Finding.OPEN_LIST));
    }

    @Test
    void anotherHomeCountryEarnsNothingOnAClosedList() {
        assertThat(judge(aProject().closedTo("CN"), aFirm().from("CA")).home())
                .isEqualTo(Fit.known(0, Finding.NOT_LISTED));
    }

    @Test
    void anUnknownHomeCountryMayStillBeWorthWhatTheListAllows() {
        assertThat(judge(aProject(), aFirm()).home()).isEqualTo(Fit.unknown(0, Finding.NOT_STATED));
        assertThat(judge(aProject().namingPartners("CN"), aFirm()).home())
                .isEqualTo(Fit.unknown(200, Finding.NOT_STATED));
        assertThat(judge(aProject().closedTo("CN"), aFirm()).home()).isEqualTo(Fit.unknown(200, Finding.NOT_STATED));
    }

    @ParameterizedTest(name = "{0} facilities in Pakistan and {1} in India: {2}")
    @CsvSource({
        "0, 0,   0, ABSENT",
        "0, 1,   0, IN_REGION",
        "0, 9,   0, IN_REGION",
        "1, 0, 600, IN_COUNTRY",
        "2, 5, 630, IN_COUNTRY",
        "3, 0, 647, IN_COUNTRY",
        "9, 7, 695, IN_COUNTRY",
        "10, 0, 700, IN_COUNTRY",
        "5000, 0, 700, IN_COUNTRY"
    })
    void presenceRisesWithTheFacilitiesInTheCountryAndTheRegionIsOnlyTold(
            int inCountry, int inRegion, int fit, Finding why) {
        CountryFit country = judge(
                aProject(),
                aFirm().presentIn("PK", inCountry).presentIn("IN", inRegion).presentIn("JP", 4));

        assertThat(country.presence()).isEqualTo(Fit.known(fit, why));
        assertThat(country.facilitiesInCountry()).isEqualTo(inCountry);
        assertThat(country.facilitiesInRegion()).isEqualTo(inRegion);
    }

    @Test
    void theLadderIsTheRoundedDownLogarithm() {
        for (int n = 1; n <= 10; n++) {
            double exact = 600 + 100 * StrictMath.log10(n);
            assertThat(POLICY.country().presence().inCountry(n))
                    .as("%d facilities", n)
                    .isEqualTo((int) StrictMath.floor(exact));
        }
    }

    @Test
    void presentNowhereIsKnownAndSilenceIsNot() {
        assertThat(judge(aProject(), aFirm().presentNowhere()).presence()).isEqualTo(Fit.known(0, Finding.ABSENT));
        assertThat(judge(aProject(), aFirm()).presence()).isEqualTo(Fit.unknown(700, Finding.NOT_STATED));
    }

    @Test
    void homeFinanceEarns100WhenDeclared() {
        assertThat(judge(aProject(), aFirm().homeFinance(true)).homeFinance())
                .isEqualTo(Fit.known(100, Finding.DECLARED));
        assertThat(judge(aProject(), aFirm().homeFinance(false)).homeFinance())
                .isEqualTo(Fit.known(0, Finding.DECLARED_NONE));
        assertThat(judge(aProject(), aFirm()).homeFinance()).isEqualTo(Fit.unknown(100, Finding.NOT_STATED));
    }

    @Test
    void theCriterionIsUnknownOnlyWhenAllItsPartsAre() {
        assertThat(judge(aProject(), aFirm()).fit()).isEqualTo(Fit.unknown(800, Finding.NOT_STATED));
        assertThat(judge(aProject(), aFirm().homeFinance(false)).fit())
                .isEqualTo(Fit.atLeast(0, 700, Finding.SUM_OF_PARTS));
    }

    @Test
    void pointsAreWeightTimesThousandTimesTheSumOfTheKnownParts() {
        Receipt receipt =
                receipt(aProject().namingPartners("CN"), aFirm().from("CN").presentIn("PK", 1));

        // 35 x 1000 x (200 + 600); home finance could add 35 x 1000 x 100.
        assertThat(receipt.criteria().get(2))
                .isEqualTo(new CriterionRow(Criterion.COUNTRY, 35, Fit.State.KNOWN, 28_000_000));
        assertThat(receipt.country().fit().upTo()).isEqualTo(900);
        assertThat(receipt.unknowns()).contains(new Unknown(Criterion.COUNTRY, MissingFact.HOME_FINANCE, null));
    }

    private static ProjectBuilder aProject() {
        return Profiles.aProject().needing("copper", Stage.REFINING, 1);
    }

    private static CountryFit judge(ProjectBuilder project, FirmBuilder firm) {
        return receipt(project, firm).country();
    }
}
