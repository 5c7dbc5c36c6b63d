package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fact that earns or costs points arrives in the receipt as it was stated, and only to those who may see it. */
@QuarkusTest
class ReceiptFactsTest {

    @Inject
    DataSource database;

    private static Projects aCopperRefinery() {
        return aProject()
                .in("PK-BA")
                .at(62.0333, 29.1333)
                .needing("copper", "REFINING", 100)
                .seekingPartnersFrom("CN");
    }

    private static Companies aRefiner() {
        return aCompany().of("CN").able("copper", "REFINING", 2);
    }

    private static JsonPath receipt(Projects.Made project, String company, String reader) {
        return Api.as(reader).get(project.path() + "/ranking/" + company).jsonPath();
    }

    private static JsonPath receipt(Projects.Made project, Companies.Made company) {
        return receipt(project, company.id(), "reviewer-ba");
    }

    @Test
    void an_inferred_country_earns_nothing() {
        Projects.Made project = aCopperRefinery().published();

        JsonPath receipt = receipt(project, aRefiner().listed());

        assertThat(receipt.getString("company.country")).isEqualTo("CN");
        assertThat(receipt.getString("receipt.country.homeCountry")).isNull();
        assertThat(receipt.getString("receipt.country.home.state")).isEqualTo("UNKNOWN");
    }

    @Test
    void a_declared_country_on_the_partner_list_earns_the_partner_track() {
        JsonPath receipt = receipt(aCopperRefinery().published(), aRefiner().registeredBy("firm-cn"));

        assertThat(receipt.getString("receipt.country.homeCountry")).isEqualTo("CN");
        assertThat(receipt.getString("receipt.country.home.finding")).isEqualTo("LISTED");
    }

    @Test
    void presence_is_counted_in_the_projects_country() {
        JsonPath receipt = receipt(
                aCopperRefinery().published(), aRefiner().presentIn("PK", 1).registeredBy("firm-cn"));

        assertThat(receipt.getInt("receipt.country.facilitiesInCountry")).isEqualTo(1);
        assertThat(receipt.getString("receipt.country.presence.finding")).isEqualTo("IN_COUNTRY");
    }

    @Test
    void home_finance_counts_when_declared_with_evidence() {
        JsonPath receipt = receipt(
                aCopperRefinery().published(),
                aRefiner()
                        .with("homeFinance", Map.of("declared", true, "evidence", "https://example.org/letter"))
                        .registeredBy("firm-cn"));

        assertThat(receipt.getString("receipt.country.homeFinance.finding")).isEqualTo("DECLARED");
    }

    @ParameterizedTest
    @CsvSource({"100000000.00,50,INSIDE_TICKET", "1000000000.00,50,ABOVE_TICKET", "10000000.00,50,BELOW_TICKET"})
    void the_share_of_the_capital_is_compared_with_the_ticket(String capex, int share, String finding) {
        Projects.Made project = aCopperRefinery().costingUsd(capex, share).published();

        JsonPath receipt = receipt(
                project, aRefiner().investing("10000000.00", "100000000.00").registeredBy("firm-cn"));

        assertThat(receipt.getString("receipt.capacity.fit.finding")).isEqualTo(finding);
        assertThat(receipt.getString("receipt.capacity.ticket.maxUsd")).isEqualTo("100000000");
    }

    @Test
    void capital_without_the_partners_share_is_unknown_because_the_share_could_cost_points() {
        Projects.Made project = aCopperRefinery()
                .with("capex", Map.of("amount", "100000000.00", "currency", "USD"))
                .published();

        JsonPath receipt = receipt(
                project, aRefiner().investing("10000000.00", "100000000.00").registeredBy("firm-cn"));

        assertThat(receipt.getString("receipt.capacity.fit.finding")).isEqualTo("SOUGHT_UNKNOWN");
    }

    @Test
    void certificates_are_compared_with_those_asked_for() {
        Projects.Made project =
                aCopperRefinery().askingFor("IRMA", "COPPER_MARK").published();

        JsonPath receipt = receipt(
                project,
                aRefiner()
                        .with("certificates", List.of(Map.of("scheme", "IRMA", "expiresOn", "2099-12-31")))
                        .registeredBy("firm-cn"));

        assertThat(receipt.getList("receipt.responsibility.asked.finding")).containsExactly("MISSING", "VALID");
        assertThat(receipt.getInt("receipt.responsibility.fit.value")).isEqualTo(500);
    }

    @Test
    void a_suspended_company_is_kept_out_and_the_receipt_says_why() {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company = aRefiner().registeredBy("firm-cn");

        company.suspended();

        JsonPath receipt = receipt(project, company);
        assertThat(receipt.getList("receipt.gates")).containsExactly("SUSPENDED");
        assertThat(receipt.getString("rank")).isNull();
    }

    @Test
    void a_vetoed_firm_is_kept_out() {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company = aRefiner().registeredBy("firm-cn");

        Api.as("publisher-ba")
                .put(
                        project.path() + "/vetoes/" + company.id(),
                        project.etag(),
                        Map.of("reason", "they left the last site unrestored"));

        assertThat(receipt(project, company).getList("receipt.gates")).containsExactly("VETO");
    }

    @Test
    void the_publishers_own_company_is_kept_out() throws SQLException {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company = aRefiner().listed();

        try (Connection connection = database.getConnection();
                var claim = connection.prepareStatement("update companies set organisation_id ="
                        + " (select publisher_id from projects where id = ?) where id = ?")) {
            claim.setObject(1, UUID.fromString(project.id()));
            claim.setObject(2, UUID.fromString(company.id()));
            claim.executeUpdate();
        }

        assertThat(receipt(project, company).getList("receipt.gates")).containsExactly("OWN_PROJECT");
    }

    @ParameterizedTest
    @CsvSource({"firm-cn,100000000", "reviewer-ba,100000000", "auditor,100000000", "publisher-ba,"})
    void what_a_firm_invests_is_shown_to_itself_and_to_those_who_decide_and_not_to_the_publisher(
            String reader, String mostUsd) {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company =
                aRefiner().investing("10000000.00", "100000000.00").registeredBy("firm-cn");

        JsonPath receipt = receipt(project, company.id(), reader);

        assertThat(receipt.getString("receipt.capacity.ticket.maxUsd")).isEqualTo(mostUsd);
        assertThat(receipt.getString("receipt.capacity.fit.finding")).isEqualTo("SOUGHT_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"firm-cn,true,true", "reviewer-pk,true,true", "reviewer-ba,true,false", "reviewer-kp,false,true"})
    void reviewers_see_a_firms_scores_for_the_projects_they_review(String reader, boolean first, boolean second) {
        Projects.Made inBalochistan = aProject()
                .in("PK-BA")
                .at(62.0333, 29.1333)
                .needing("antimony", "SMELTING", 100)
                .published();
        Companies.Made company = aCompany()
                .of("CN")
                .able("antimony", "SMELTING", 20)
                // The public records have many phosphate sites in Khyber Pakhtunkhwa.
                .able("phosphate", "EXTRACTION", 20)
                .presentIn("PK", 9)
                .registeredBy("firm-cn");

        JsonPath projects =
                Api.as(reader).get(company.path() + "/ranking?limit=200").jsonPath();

        List<String> provinces = projects.getList("items.project.province");
        assertThat(projects.getList("items.project.id").contains(inBalochistan.id()))
                .isEqualTo(first);
        assertThat(provinces.contains("PK-KP")).isEqualTo(second);
    }
}
