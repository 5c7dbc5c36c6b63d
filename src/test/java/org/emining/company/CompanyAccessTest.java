package org.emining.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees how much of a company in which state, and what it may do then: one row a state and a caller. */
@QuarkusTest
class CompanyAccessTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "LISTED, -, public, -",
                "LISTED, firm-cn, public, CLAIM",
                "LISTED, firm-jp, public, CLAIM",
                "LISTED, portal-cn, public, -",
                "LISTED, publisher-ba, public, -",
                "LISTED, reviewer-ba, full, -",
                "LISTED, auditor, full, -",
                "LISTED, operator, full, SUSPEND",
                "REGISTERED, -, hidden, -",
                "REGISTERED, firm-cn, full, CHANGE CHANGE_IDENTITY",
                "REGISTERED, firm-jp, hidden, -",
                "REGISTERED, portal-cn, hidden, -",
                "REGISTERED, publisher-ba, hidden, -",
                "REGISTERED, reviewer-ba, full, -",
                "REGISTERED, reviewer-pk, full, -",
                "REGISTERED, auditor, full, -",
                "REGISTERED, operator, full, VERIFY SUSPEND",
                "VERIFIED, -, public, -",
                "VERIFIED, firm-cn, full, CHANGE CHANGE_IDENTITY",
                "VERIFIED, firm-jp, public, -",
                "VERIFIED, portal-cn, public, ENDORSE",
                "VERIFIED, publisher-ba, public, -",
                "VERIFIED, reviewer-ba, full, -",
                "VERIFIED, auditor, full, -",
                "VERIFIED, operator, full, SUSPEND",
                "SUSPENDED, -, hidden, -",
                "SUSPENDED, firm-cn, full, -",
                "SUSPENDED, firm-jp, hidden, -",
                "SUSPENDED, portal-cn, hidden, -",
                "SUSPENDED, publisher-ba, hidden, -",
                "SUSPENDED, reviewer-ba, full, -",
                "SUSPENDED, auditor, full, -",
                "SUSPENDED, operator, full, REINSTATE",
            })
    void each_caller_sees_its_part(CompanyStatus status, String subject, String view, String actions) {
        Companies.Made company =
                switch (status) {
                    case LISTED -> aCompany().listed();
                    case REGISTERED -> aCompany().registeredBy("firm-cn");
                    case VERIFIED -> aCompany().registeredBy("firm-cn").verified();
                    case SUSPENDED ->
                        aCompany().registeredBy("firm-cn").verified().suspended();
                };
        Api caller = subject == null ? Api.anonymously() : Api.as(subject);

        Response seen = caller.get(company.path());

        if (view.equals("hidden")) {
            assertThat(seen.statusCode()).isEqualTo(404);
        } else {
            assertThat(seen.jsonPath().getString("view")).isEqualTo(view);
            assertThat(String.join(" ", seen.jsonPath().getList("allowedActions", String.class)))
                    .isEqualTo(actions == null ? "" : actions);
        }
    }
}
