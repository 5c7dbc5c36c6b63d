package org.emining.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeclarationResourceTest {

    private static final Map<String, Object> NOTHING = Map.of("interests", List.of());
    private String subject;
    private Api reviewer;

    @BeforeEach
    void admit() {
        subject = aSubject();
        reviewer = admitted(subject, Api.as("reviewer-ba"), "REVIEWER");
    }

    @Test
    void a_declaration_is_good_for_a_year_and_read_by_its_person() {
        String company = aCompany().registeredBy(aFirm()).id();

        Response made = reviewer.post(
                "/declarations",
                Map.of(
                        "interests",
                        List.of(
                                Map.of("kind", "OWNERSHIP", "holder", "SPOUSE", "companyId", company),
                                Map.of(
                                        "kind", "EMPLOYMENT",
                                        "holder", "SELF",
                                        "name", "Chiltan Drilling",
                                        "startedOn", "2019-01-01",
                                        "endedOn", "2023-06-30"))));

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        LocalDate declared = LocalDate.parse(made.jsonPath().getString("declaredOn"));
        assertThat(made.jsonPath().getString("validUntil"))
                .isEqualTo(declared.plusYears(1).minusDays(1).toString());
        assertThat(made.jsonPath().getList("interests.holder")).containsExactly("SPOUSE", "SELF");
        String path = made.header("Location").substring(made.header("Location").indexOf("/declarations"));
        Response read = reviewer.get(path);
        assertThat(read.asString()).isEqualTo(made.asString());
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_declaration_is_held_to_by_the_log_which_shows_nobody_what_it_says() throws Exception {
        Response made = reviewer.post(
                "/declarations",
                Map.of(
                        "interests",
                        List.of(Map.of(
                                "kind", "EMPLOYMENT",
                                "holder", "SELF",
                                "name", "Chiltan Drilling",
                                "endedOn", "2023-06-30"))));

        String entry = Api.anonymously()
                .get(made.jsonPath().getString("logEntry.entry").substring(Api.ROOT.length()))
                .jsonPath()
                .getString("entry");
        String text = "EMPLOYMENT\tSELF\t\t\tChiltan Drilling\t\t2023-06-30\n";
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        List<String> opened = made.jsonPath().<String>getList("logEntry.disclosures").stream()
                .map(disclosure -> new String(Base64.getUrlDecoder().decode(disclosure), StandardCharsets.UTF_8))
                .toList();
        assertThat(entry)
                .contains("\"type\":\"declaration\"")
                .doesNotContain(made.jsonPath().getString("memberId"))
                .doesNotContain(hash);
        assertThat(opened)
                .anyMatch(fact -> fact.endsWith("\"interestsSha256\",\"" + hash + "\"]"))
                .anyMatch(fact -> fact.contains(made.jsonPath().getString("memberId")));
    }

    @Test
    void the_same_person_reads_it_under_another_membership() {
        String id = reviewer.post("/declarations", NOTHING).jsonPath().getString("id");
        Api elsewhere = admitted(subject, Api.as("reviewer-kp"), "REVIEWER");

        assertThat(elsewhere.get("/declarations").jsonPath().getList("items.id"))
                .containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer-ba", "reviewer-pk", "operator", "publisher-ba", "firm-jp", "portal-jp"})
    void nobody_else_reads_it_not_even_the_operator(String other) {
        String id = reviewer.post("/declarations", NOTHING).jsonPath().getString("id");

        Response hidden = Api.as(other).get("/declarations/" + id);

        assertProblem(hidden, 404, "not-found");
        assertThat(Api.as(other).get("/declarations").jsonPath().getList("items.id"))
                .doesNotContain(id);
    }

    @Test
    void an_auditor_reads_everybodys_and_finds_those_of_one_membership() {
        Response made = reviewer.post("/declarations", NOTHING);
        String id = made.jsonPath().getString("id");
        String member = made.jsonPath().getString("memberId");

        assertThat(Api.as("auditor").get("/declarations/" + id).statusCode()).isEqualTo(200);
        assertThat(Api.as("auditor")
                        .get("/declarations?memberId=" + member)
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(id);
    }

    @Test
    void declarations_are_listed_the_newest_first_page_by_page() {
        String old = reviewer.post("/declarations", NOTHING).jsonPath().getString("id");
        String newer = reviewer.post("/declarations", NOTHING).jsonPath().getString("id");
        Response first = reviewer.get("/declarations?limit=1");

        Response second = reviewer.request().get(first.jsonPath().getString("links.next"));

        assertThat(first.jsonPath().getList("items.id")).containsExactly(newer);
        assertThat(second.jsonPath().getList("items.id")).containsExactly(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "auditor", "publisher-ba", "firm-jp", "portal-jp"})
    void only_reviewers_declare(String other) {
        assertProblem(Api.as(other).post("/declarations", NOTHING), 403, "forbidden");
    }

    @Test
    void without_a_token_nothing_is_answered() {
        assertProblem(Api.anonymously().get("/declarations"), 401, "unauthenticated");
        assertProblem(Api.anonymously().post("/declarations", NOTHING), 401, "unauthenticated");
    }

    @Test
    void an_absent_declaration_is_not_found() {
        assertProblem(reviewer.get("/declarations/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void every_fault_of_a_declaration_is_told_at_once() {
        Response answer = reviewer.post(
                "/declarations",
                Map.of(
                        "interests",
                        List.of(
                                Map.of("kind", "OWNERSHIP", "holder", "SELF"),
                                Map.of(
                                        "kind", "OFFICE",
                                        "holder", "SELF",
                                        "name", "One",
                                        "organisationId", UUID.randomUUID().toString()),
                                Map.of(
                                        "kind", "CONTRACT",
                                        "holder", "CHILD",
                                        "name", "Two",
                                        "startedOn", "2024-02-01",
                                        "endedOn", "2024-01-01"))));

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/interests/0/companyId", "one-of");
        assertFault(answer, "/interests/1/companyId", "one-of");
        assertFault(answer, "/interests/2/endedOn", "not-before");
    }

    @Test
    void a_company_that_does_not_exist_is_a_fault() {
        Response answer = reviewer.post(
                "/declarations",
                Map.of(
                        "interests",
                        List.of(Map.of(
                                "kind", "OWNERSHIP",
                                "holder", "SELF",
                                "companyId", UUID.randomUUID().toString()))));

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/interests/0/companyId", "visible-company");
    }

    @Test
    void a_declaration_must_say_something_even_if_it_is_that_there_is_nothing() {
        assertFault(
                assertProblem(reviewer.post("/declarations", Map.of()), 422, "constraint-violation"),
                "/interests",
                "not-null");
    }
}
