package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.SHOW_CAUSE;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person must have said of itself before it judges, and what the rules say of it. */
@QuarkusTest
class ImpartialityTest {

    private static final Map<String, String> NO_CONFLICT = Map.of("conflict", "NONE");

    @Inject
    DataSource database;

    private Api firm;
    private Companies.Made company;
    private Case match;
    private Api judge;

    @BeforeEach
    void file() {
        firm = aFirm();
        company = aCompany().able("copper", "REFINING", 3).registeredBy(firm).verified();
        match = anInterest().by(company).submittedBy(firm).match();
        judge = admitted(aSubject(), Api.as("reviewer-ba"), "REVIEWER");
    }

    private Response posted(Api caller, String to, Map<String, ?> body) {
        return caller.with("If-Match", match.etag()).post(match.path() + "/" + to, body);
    }

    private void declares(Map<String, ?>... interests) {
        Response declared = judge.post("/declarations", Map.of("interests", List.of(interests)));
        assertThat(declared.statusCode()).as(declared.asString()).isEqualTo(201);
    }

    private static Map<String, Object> tie(String... members) {
        Map<String, Object> tie = new HashMap<>(Map.of("kind", "OWNERSHIP", "holder", "SELF"));
        for (int i = 0; i < members.length; i += 2) {
            tie.put(members[i], members[i + 1]);
        }
        return tie;
    }

    private void owns(String owner, String owned) {
        Response stated = Api.as("operator")
                .post(
                        "/ownership-statements",
                        Map.of(
                                "statements",
                                List.of(Map.of(
                                        "companyId", owned,
                                        "ownerCompanyId", owner,
                                        "interest", "SHAREHOLDING",
                                        "source", "A register",
                                        "statedOn", "2026-01-31"))));
        assertThat(stated.statusCode()).as(stated.asString()).isEqualTo(201);
    }

    private static String day(long yearsAgo, long andDays) {
        return LocalDate.now(ZoneOffset.UTC)
                .minusYears(yearsAgo)
                .minusDays(andDays)
                .toString();
    }

    private List<String> rulesAgainst() {
        return judge.get(match.path() + "/conflict-check")
                .jsonPath()
                .getList("rules.findAll { it.bars }.rule", String.class);
    }

    @Test
    void nobody_takes_a_case_up_without_a_declaration() {
        match.after(Api.as("reviewer-ba"), "acknowledgements", Map.of());

        Response refused = posted(judge, "reviews", Map.of());

        assertProblem(refused, 409, "declaration-missing");
        assertThat(refused.jsonPath().getString("detail")).contains("/api/v1/declarations");
        declares();
        assertThat(posted(judge, "reviews", Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void receipt_is_acknowledged_without_a_declaration_because_it_judges_nothing() {
        assertThat(posted(judge, "acknowledgements", Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void a_declaration_of_more_than_a_year_ago_holds_no_more() throws SQLException {
        match.inReview();
        declares();
        posted(judge, "attestations", NO_CONFLICT);
        age(judge);

        assertProblem(posted(judge, "decisions", APPROVAL), 409, "declaration-missing");
        assertThat(judge.get(match.path()).jsonPath().getList("firstSteps")).containsExactly("DECLARE_INTERESTS");
    }

    @Test
    void no_key_is_turned_and_nobody_heard_before_an_attestation() {
        match.inReview();
        declares();

        assertProblem(posted(judge, "decisions", APPROVAL), 409, "attestation-missing");
        assertProblem(posted(judge, "show-causes", SHOW_CAUSE), 409, "attestation-missing");
        assertThat(judge.get(match.path()).jsonPath().getList("firstSteps")).containsExactly("ATTEST");
    }

    @Test
    void what_was_attested_is_kept_with_the_decision() {
        match.inReview();
        declares();
        String attestation =
                posted(judge, "attestations", NO_CONFLICT).jsonPath().getString("id");

        JsonPath decided = posted(judge, "decisions", APPROVAL).jsonPath();

        assertThat(decided.getString("decisions[0].attestationId")).isEqualTo(attestation);
        assertThat(decided.getList("firstSteps")).isEmpty();
    }

    @Test
    void a_colleagues_attestation_is_not_ones_own() {
        match.inReview();
        declares();

        assertProblem(posted(judge, "decisions", APPROVAL), 409, "attestation-missing");
    }

    @Test
    void nobody_attests_before_declaring_nor_twice() {
        assertProblem(posted(judge, "attestations", NO_CONFLICT), 409, "declaration-missing");
        declares();
        assertThat(posted(judge, "attestations", NO_CONFLICT).statusCode()).isEqualTo(201);
        assertProblem(posted(judge, "attestations", NO_CONFLICT), 409, "already-exists");
    }

    @Test
    void a_conflict_that_is_named_has_a_reason_and_one_that_is_not_has_none() {
        assertFault(
                assertProblem(posted(judge, "attestations", Map.of("conflict", "NAMED")), 422, "constraint-violation"),
                "/reason",
                "goes-with");
        assertFault(
                assertProblem(
                        posted(judge, "attestations", Map.of("conflict", "NONE", "reason", "OTHER_TIE")),
                        422,
                        "constraint-violation"),
                "/reason",
                "goes-with");
        assertFault(
                assertProblem(
                        posted(judge, "attestations", Map.of("conflict", "NAMED", "reason", "A_FEELING")),
                        422,
                        "constraint-violation"),
                "/reason",
                "known-code");
    }

    @Test
    void whoever_names_a_conflict_steps_back_with_it() {
        Response named = posted(
                judge, "attestations", Map.of("conflict", "NAMED", "reason", "KIN_INTEREST", "words", "A brother."));

        assertThat(named.statusCode()).as(named.asString()).isEqualTo(201);
        assertThat(named.jsonPath().getString("recusal.reason")).isEqualTo("KIN_INTEREST");
        assertProblem(judge.get(match.path()), 404, "not-found");
    }

    @Test
    void attestations_are_read_by_their_person_and_by_auditors() {
        declares();
        String id = posted(judge, "attestations", NO_CONFLICT).jsonPath().getString("id");
        String list = match.path() + "/attestations";

        assertThat(judge.get(list).jsonPath().getList("items.id")).containsExactly(id);
        assertThat(Api.as("auditor").get(list).jsonPath().getList("items.id")).containsExactly(id);
        assertThat(Api.as("reviewer-ba-2").get(list).jsonPath().getList("items"))
                .isEmpty();
        assertThat(firm.get(list).jsonPath().getList("items")).isEmpty();
        assertProblem(Api.as("reviewer-kp").get(list), 404, "not-found");
        assertProblem(Api.anonymously().get(list), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publisher-ba", "auditor", "operator"})
    void who_judges_nothing_neither_attests_nor_steps_back_nor_is_checked(String other) {
        Api caller = Api.as(other);

        assertProblem(posted(caller, "attestations", NO_CONFLICT), 403, "forbidden");
        assertProblem(posted(caller, "recusals", Map.of("reason", "OTHER_TIE")), 403, "forbidden");
        assertProblem(caller.get(match.path() + "/conflict-check"), 403, "forbidden");
    }

    @Test
    void every_rule_is_told_in_four_languages_with_what_it_says() {
        declares(tie("companyId", company.id()));

        JsonPath check = judge.get(match.path() + "/conflict-check").jsonPath();

        assertThat(check.getBoolean("barred")).isTrue();
        assertThat(check.getList("rules.rule")).hasSize(11).startsWith("AUTHOR", "FILING_SIDE");
        assertThat(check.getMap("rules[0].texts")).containsOnlyKeys("en", "zh-Hans", "ja", "ur");
        assertThat(check.getString("rules.find { it.rule == 'DECLARED_TIE' }.grounds[0].companyId"))
                .isEqualTo(company.id());
        assertThat(check.getString("office")).isEqualTo("PROVINCIAL_KEY");
    }

    @Test
    void a_declared_tie_bars_names_its_rule_and_takes_the_moves_away() {
        match.inReview();
        declares(tie("companyId", company.id(), "holder", "CHILD"));

        Response refused = posted(judge, "decisions", APPROVAL);

        assertFault(assertProblem(refused, 409, "conflict-of-interest"), "conflict-rule");
        assertThat(refused.jsonPath().getString("errors[0].detail")).contains("DECLARED_TIE");
        assertProblem(posted(judge, "attestations", NO_CONFLICT), 409, "conflict-of-interest");
        assertThat(judge.get(match.path()).jsonPath().getList("allowedActions")).isEmpty();
    }

    @Test
    void a_tie_that_was_declared_cannot_be_taken_back_by_declaring_again() {
        declares(tie("companyId", company.id()));
        declares();

        assertThat(rulesAgainst()).containsExactly("DECLARED_TIE");
    }

    @ParameterizedTest(name = "a post left {0} years and {1} days ago: {2}")
    @CsvSource({"0, 1, FORMER_POST", "4, 300, FORMER_POST", "5, 0, FORMER_POST", "5, 1, ''", "9, 0, ''"})
    void a_post_that_was_left_counts_for_the_configured_years(long years, long days, String rule) {
        declares(tie(
                "kind",
                "EMPLOYMENT",
                "companyId",
                company.id(),
                "startedOn",
                "2001-01-01",
                "endedOn",
                day(years, days)));

        assertThat(rulesAgainst()).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void a_former_employer_that_is_in_no_register_is_found_by_its_name() {
        Api other = aFirm();
        Companies.Made named = aCompany()
                .named("Chiltan Drilling (Pvt) Ltd. " + UUID.randomUUID())
                .registeredBy(other);
        match = anInterest().by(named).submittedBy(other).match();
        String name = other.get(named.path()).jsonPath().getString("name");

        declares(tie(
                "name", name.toUpperCase(java.util.Locale.ROOT).replace(".", "").replace("(", "")));

        assertThat(rulesAgainst()).containsExactly("DECLARED_TIE");
    }

    @ParameterizedTest(name = "{0} statements away: {1}")
    @CsvSource({"1, OWNERSHIP", "4, OWNERSHIP", "5, ''"})
    void an_owner_of_owners_is_found_as_far_as_the_line_may_be_long(int length, String rule) {
        String end = company.id();
        for (int i = 0; i < length; i++) {
            String owner = aCompany().registeredBy(firm).id();
            owns(owner, end);
            end = owner;
        }
        declares(tie("companyId", end));

        assertThat(rulesAgainst()).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void who_works_for_a_firm_that_the_company_owns_is_found_with_the_statements_between() {
        String somebody = aSubject();
        Api subsidiary = aFirm();
        admitted(somebody, subsidiary, "FIRM");
        judge = admitted(somebody, Api.as("reviewer-ba"), "REVIEWER");
        String owned = aCompany().registeredBy(subsidiary).id();
        owns(company.id(), owned);

        JsonPath check = judge.get(match.path() + "/conflict-check").jsonPath();

        assertThat(rulesAgainst()).containsExactly("OWNERSHIP");
        String ground = "rules.find { it.rule == 'OWNERSHIP' }.grounds[0].";
        assertThat(check.getString(ground + "companyId")).isEqualTo(company.id());
        assertThat(check.getString(ground + "linkedCompanyId")).isEqualTo(owned);
        assertThat(check.getList(ground + "ownershipStatements")).hasSize(1);
    }

    @Test
    void a_closed_statement_links_nobody() {
        String owner = aCompany().registeredBy(aFirm()).id();
        owns(owner, company.id());
        declares(tie("companyId", owner));
        assertThat(rulesAgainst()).containsExactly("OWNERSHIP");
        Response stated = Api.as("operator").get("/ownership-statements?companyId=" + owner);
        String path = "/ownership-statements/" + stated.jsonPath().getString("items[0].id");

        Api.as("operator")
                .with("If-Match", Api.as("operator").get(path).header("ETag"))
                .post(path + "/closings", Map.of("reason", "sold"));

        assertThat(rulesAgainst()).isEmpty();
    }

    @Test
    void an_authority_that_owns_a_part_of_the_firm_does_not_judge_it() {
        Response stated = Api.as("operator")
                .post(
                        "/ownership-statements",
                        Map.of(
                                "statements",
                                List.of(Map.of(
                                        "companyId", company.id(),
                                        "ownerOrganisationId", People.organisationOf(judge),
                                        "interest", "SHAREHOLDING",
                                        "sharePercent", "25",
                                        "source", "A register",
                                        "statedOn", "2026-01-31"))));
        assertThat(stated.statusCode()).isEqualTo(201);

        assertThat(rulesAgainst()).containsExactly("OWNERSHIP");
    }

    private void age(Api person) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update declarations set declared_on = declared_on - 366, valid_until = valid_until - 366"
                                + " where person like ?")) {
            update.setString(1, "%#" + person.subject());
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
