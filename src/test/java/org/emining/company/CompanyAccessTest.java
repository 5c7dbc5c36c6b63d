package org.emining.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees how much of a company in which state, and what it may do then: one row a state and a caller. */
@QuarkusTest
class CompanyAccessTest {

    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "LISTED, -, public, -",
                "LISTED, stranger, public, -",
                "LISTED, owner, public, CLAIM",
                "LISTED, mandated, public, CLAIM",
                "LISTED, suspended, public, -",
                "LISTED, firm-jp, public, CLAIM",
                "LISTED, portal-cn, public, -",
                "LISTED, portal-jp, public, -",
                "LISTED, publisher-ba, public, -",
                "LISTED, reviewer-ba, full, -",
                "LISTED, reviewer-pk, full, -",
                "LISTED, auditor, full, -",
                "LISTED, operator, full, SUSPEND",
                "CLAIMED, -, public, -",
                "CLAIMED, stranger, public, -",
                "CLAIMED, owner, full, CHANGE",
                "CLAIMED, mandated, full, CHANGE ENDORSE",
                "CLAIMED, suspended, public, -",
                "CLAIMED, firm-jp, public, -",
                "CLAIMED, portal-cn, public, ENDORSE",
                "CLAIMED, portal-jp, public, ENDORSE",
                "CLAIMED, publisher-ba, public, -",
                "CLAIMED, reviewer-ba, full, -",
                "CLAIMED, reviewer-pk, full, -",
                "CLAIMED, auditor, full, -",
                "CLAIMED, operator, full, VERIFY SUSPEND REJECT",
                "REGISTERED, -, hidden, -",
                "REGISTERED, stranger, hidden, -",
                "REGISTERED, owner, full, CHANGE CHANGE_IDENTITY",
                "REGISTERED, mandated, full, CHANGE CHANGE_IDENTITY ENDORSE",
                "REGISTERED, suspended, hidden, -",
                "REGISTERED, firm-jp, hidden, -",
                "REGISTERED, portal-cn, hidden, -",
                "REGISTERED, portal-jp, hidden, -",
                "REGISTERED, publisher-ba, hidden, -",
                "REGISTERED, reviewer-ba, full, -",
                "REGISTERED, reviewer-pk, full, -",
                "REGISTERED, auditor, full, -",
                "REGISTERED, operator, full, VERIFY SUSPEND REJECT",
                "VERIFIED, -, public, -",
                "VERIFIED, stranger, public, -",
                "VERIFIED, owner, full, CHANGE CHANGE_IDENTITY",
                "VERIFIED, mandated, full, CHANGE CHANGE_IDENTITY ENDORSE",
                "VERIFIED, suspended, public, -",
                "VERIFIED, firm-jp, public, -",
                "VERIFIED, portal-cn, public, ENDORSE",
                "VERIFIED, portal-jp, public, ENDORSE",
                "VERIFIED, publisher-ba, public, -",
                "VERIFIED, reviewer-ba, full, -",
                "VERIFIED, reviewer-pk, full, -",
                "VERIFIED, auditor, full, -",
                "VERIFIED, operator, full, SUSPEND",
                "SUSPENDED, -, hidden, -",
                "SUSPENDED, stranger, hidden, -",
                "SUSPENDED, owner, full, -",
                "SUSPENDED, mandated, full, -",
                "SUSPENDED, suspended, hidden, -",
                "SUSPENDED, firm-jp, hidden, -",
                "SUSPENDED, portal-cn, hidden, -",
                "SUSPENDED, portal-jp, hidden, -",
                "SUSPENDED, publisher-ba, hidden, -",
                "SUSPENDED, reviewer-ba, full, -",
                "SUSPENDED, reviewer-pk, full, -",
                "SUSPENDED, auditor, full, -",
                "SUSPENDED, operator, full, REINSTATE REJECT",
                "REJECTED, -, hidden, -",
                "REJECTED, stranger, hidden, -",
                "REJECTED, owner, full, -",
                "REJECTED, mandated, full, -",
                "REJECTED, suspended, hidden, -",
                "REJECTED, firm-jp, hidden, -",
                "REJECTED, portal-cn, hidden, -",
                "REJECTED, portal-jp, hidden, -",
                "REJECTED, publisher-ba, hidden, -",
                "REJECTED, reviewer-ba, full, -",
                "REJECTED, reviewer-pk, full, -",
                "REJECTED, auditor, full, -",
                "REJECTED, operator, full, -",
            })
    void each_caller_sees_its_part(CompanyStatus status, String subject, String view, String actions) {
        Companies.Made company = in(status);
        Api caller = caller(subject);

        Response seen = caller.get(company.path());

        if (view.equals("hidden")) {
            assertThat(seen.statusCode()).isEqualTo(404);
        } else {
            assertThat(seen.jsonPath().getString("view")).isEqualTo(view);
            assertThat(String.join(" ", seen.jsonPath().getList("allowedActions", String.class)))
                    .isEqualTo(actions == null ? "" : actions);
        }
    }

    private Companies.Made in(CompanyStatus status) {
        return switch (status) {
            case LISTED -> aCompany().listed();
            case CLAIMED -> aCompany().listed().claimedBy(firm);
            case REGISTERED -> aCompany().registeredBy(firm);
            case VERIFIED -> aCompany().registeredBy(firm).verified();
            case SUSPENDED -> aCompany().registeredBy(firm).verified().suspended();
            case REJECTED -> aCompany().registeredBy(firm).rejected();
        };
    }

    private Api caller(String name) {
        return switch (name) {
            case null -> Api.anonymously();
            case "stranger" -> Api.asStranger();
            case "owner" -> firm;
            case "mandated" -> mandated("portal-cn", firm);
            case "suspended" -> suspended();
            default -> Api.as(name);
        };
    }

    private static Api suspended() {
        Api firm = aFirm();
        Api operator = Api.as("operator");
        String path = "/organisations/" + organisationOf(firm);
        operator.with("If-Match", operator.get(path).header("ETag"))
                .post(path + "/suspensions", Map.of("reason", "for a test"));
        return firm;
    }
}
