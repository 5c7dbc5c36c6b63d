package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Identifiers;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.People;
import org.emining.testsupport.Projects;
import org.emining.testsupport.Unpacked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a blind project nobody who judges learns whose a case is before its technical view is fixed. */
@QuarkusTest
class BlindReviewTest {

    private static final Map<String, Object> CONFIRMED = Map.of("scoreConfirmed", true);

    @Inject
    Aged aged;

    private final Api reviewer = Api.as("reviewer-ba");
    private Projects.Made project;
    private Api firm;
    private Api partner;
    private Companies.Made company;
    private Companies.Made member;
    private Interests.Made filed;
    private Case match;
    private String identifier;

    @AfterEach
    void setBack() {
        aged.setBack();
    }

    @BeforeEach
    void file() {
        project = aProject()
                .needing("copper", "REFINING", 100)
                .with("blindReview", true)
                .published();
        firm = aFirm();
        partner = aFirm();
        identifier = Identifiers.fresh("XI-LEI");
        company = aCompany()
                .named("Telltale Metals " + UUID.randomUUID())
                .of("IS")
                .withIdentifier("XI-LEI", identifier)
                .able("copper", "REFINING", 3)
                .investing("73119731", "73119739")
                .registeredBy(firm)
                .verified();
        member = aCompany()
                .named("Telltale Bank " + UUID.randomUUID())
                .serving("FINANCE")
                .registeredBy(partner)
                .verified();
        filed = anInterest()
                .in(project)
                .by(company)
                .with(member, "FINANCE")
                .saying("message", "Telltale message")
                .saying("investment", Map.of("amount", "73119735", "currency", "ISK"))
                .saying("milestones", List.of(Map.of("name", "Telltale milestone", "dueOn", "2030-01-01")))
                .saying(
                        "commitments",
                        List.of(Map.of(
                                "kind", "TRAINEES_PER_YEAR",
                                "target", "12",
                                "unit", "1/a",
                                "dueOn", "2030-01-01",
                                "verifier", "Telltale verifier")))
                .submittedBy(firm);
        match = filed.match();
    }

    private Response view(Api caller, Map<String, ?> said) {
        return match.move(caller, "technical-views", said);
    }

    @Test
    void a_blind_case_shows_what_it_is_worth_and_not_whose_it_is() {
        JsonPath file = reviewer.get(match.path()).jsonPath();

        assertThat(file.getBoolean("veiled")).isTrue();
        assertThat(file.getString("company")).isNull();
        assertThat(file.getString("receipt")).isNull();
        assertThat(file.getString("links.company")).isNull();
        assertThat(file.getString("score")).isNull();
        assertThat(file.getString("rank")).isNull();
        assertThat(file.getLong("technicalReceipt.score"))
                .isEqualTo(file.getList("technicalReceipt.criteria.points", Long.class).stream()
                        .mapToLong(Number::longValue)
                        .sum());
        assertThat(file.getList("log")).isEmpty();
        assertThat(file.getList("technicalReceipt.needs")).isNotEmpty();
        assertThat(file.getList("technicalReceipt.criteria.code", String.class))
                .contains("MINERAL", "STAGE", "CAPACITY")
                .doesNotContain("COUNTRY");
        assertThat(file.getList("firstSteps")).startsWith("FIX_TECHNICAL_VIEW");
    }

    @Test
    void a_blind_filing_shows_what_is_offered() {
        JsonPath offer = reviewer.get(filed.path()).jsonPath();

        assertThat(offer.getBoolean("veiled")).isTrue();
        assertThat(offer.getList("stagesOffered")).containsExactly("REFINING");
        assertThat(offer.getList("commitments.target")).containsExactly("12");
        assertThat(offer.getString("companyId")).isNull();
        assertThat(offer.getString("logEntry")).isNull();
        assertThat(offer.getList("members")).isEmpty();
    }

    /**
     * Asks as a reviewer everything that can be asked with what the reviewer knows, and looks for whatever tells the firm in
     * the answers. Profiles of companies are no answer about the case; of them only what ties one to it is looked for.
     */
    @ParameterizedTest
    @ValueSource(strings = {"reviewer-ba", "reviewer-pk", "reviewer and auditor"})
    void no_answer_that_a_blind_reviewer_can_get_tells_whose_it_is(String who) {
        Api blind = who.equals("reviewer and auditor")
                ? admitted(aSubject(), reviewer, "REVIEWER", "AUDITOR")
                : Api.as(who);
        match.after(reviewer, "acknowledgements", Map.of()).after(reviewer, "reviews", Map.of());
        match.after(reviewer, "returns", Case.RETURN);
        match.after(firm, "cures", Map.of("statement", "Telltale cure"));
        Set<String> secrets = Set.of(
                company.id(),
                member.id(),
                People.organisationOf(firm),
                People.organisationOf(partner),
                identifier,
                "Telltale",
                "\"IS\"",
                // In quotes, and long: few letters or digits stand by chance in cursors, hashes and ids.
                "\"ISK\"",
                "7311973");
        List<String> leaks = new ArrayList<>();
        int answered = 0;
        for (String path : operations()) {
            String address = path.replace(
                    "{id}",
                    path.contains("/projects/") ? project.id() : path.contains("/matches/") ? match.id() : filed.id());
            for (String query : queries(address)) {
                Response answer = blind.get(address + query);
                answered += answer.statusCode() == 200 ? 1 : 0;
                secrets.stream()
                        .filter(secret -> Unpacked.text(answer).contains(secret))
                        .forEach(secret -> leaks.add(address + query + " tells " + secret));
            }
        }
        for (Companies.Made probed : List.of(company, member)) {
            for (String address : List.of(
                    "/companies/" + probed.id() + "/ranking?limit=200",
                    "/companies/" + probed.id(),
                    "/expressions-of-interest?limit=200&companyId=" + probed.id(),
                    "/expressions-of-interest?companyId=" + probed.id() + "&projectId=" + project.id(),
                    "/projects/" + project.id() + "/ranking/" + probed.id(),
                    "/projects/" + project.id() + "/ranking/" + probed.id() + "/improvements?rank=1")) {
                String answer =
                        blind.get(address).asString().replaceAll("\"instance\":\"[^\"]*\"|\"self\":\"[^\"]*\"", "");
                for (String tie : List.of(project.id(), match.id(), filed.id())) {
                    if (answer.contains(tie)) {
                        leaks.add(address + " tells of " + tie);
                    }
                }
            }
        }
        for (Response refused : List.of(
                view(admitted(aSubject(), reviewer, "REVIEWER"), Map.of("scoreConfirmed", false)),
                match.move(blind, "decisions", APPROVAL),
                match.move(blind, "attestations", Map.of("conflict", "NONE")))) {
            secrets.stream()
                    .filter(secret -> Unpacked.text(refused).contains(secret))
                    .forEach(secret -> leaks.add("a refusal tells " + secret + ": " + refused.asString()));
        }

        assertThat(leaks).isEmpty();
        assertThat(answered).as("how many questions were answered at all").isGreaterThan(8);
        // The same hunt finds it where it may be known.
        assertThat(Api.as("auditor").get(match.path()).asString()).contains(company.id(), "Telltale");
        assertThat(Api.as("publisher-ba").get(filed.path()).asString()).contains(company.id(), "Telltale message");
    }

    /** Every read of the description about projects, matches and expressions of interest. */
    private static List<String> operations() {
        JsonPath description = RestAssured.get(Api.ROOT + "/openapi.json").jsonPath();
        Map<String, Map<String, Object>> paths = description.getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(path -> path.getKey().substring(Api.ROOT.length()))
                .filter(path -> path.matches("/(projects|matches|expressions-of-interest)(/\\{id}(/[a-z-]+)*)?"))
                .toList();
    }

    private List<String> queries(String address) {
        return switch (address) {
            case "/matches" ->
                List.of("?projectId=" + project.id(), "?projectId=" + project.id() + "&withoutJudge=false");
            case "/expressions-of-interest" -> List.of("?projectId=" + project.id());
            case "/projects" -> List.of("?limit=200");
            default -> List.of("", "?limit=200");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"ranking", "ranking/COMPANY", "robustness", "consortia", "reciprocal-ranking"})
    void no_reviewer_sees_the_ranking_of_a_blind_project_and_others_do(String what) {
        String path = project.path() + "/" + what.replace("COMPANY", company.id());

        assertFault(assertProblem(reviewer.get(path), 403, "forbidden"), "blind-review");
        assertProblem(Api.as("reviewer-pk").get(path), 403, "forbidden");
        assertThat(Api.as("publisher-ba").get(path).statusCode()).isEqualTo(200);
        assertThat(Api.as("auditor").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_attests_or_turns_a_key_before_the_technical_view() {
        match.inReview();

        assertProblem(
                reviewer.post(match.path() + "/attestations", Map.of("conflict", "NONE")),
                409,
                "technical-view-missing");
        assertProblem(match.decision(reviewer, APPROVAL), 409, "technical-view-missing");
    }

    @Test
    void the_technical_view_lifts_the_veil_for_everybody_who_judges() {
        match.inReview();

        Response fixed = view(reviewer, Map.of("scoreConfirmed", false, "comment", "The furnace is too small."));

        assertThat(fixed.statusCode()).as(fixed.asString()).isEqualTo(201);
        assertThat(fixed.jsonPath().getString("company.id")).isEqualTo(company.id());
        assertThat(fixed.jsonPath().getLong("score")).isPositive();
        assertThat(fixed.jsonPath().getList("log.type")).startsWith("filing");
        assertThat(fixed.jsonPath().getString("technicalView.comment")).isEqualTo("The furnace is too small.");
        assertThat(Api.as("reviewer-pk").get(match.path()).jsonPath().getString("receipt.company.id"))
                .isEqualTo(company.id());
        assertThat(reviewer.get(filed.path()).jsonPath().getString("message")).isEqualTo("Telltale message");
        assertThat(firm.get(match.path()).jsonPath().getBoolean("technicalView.scoreConfirmed"))
                .isFalse();
    }

    @Test
    void a_blind_case_goes_its_way_to_a_decision() {
        match.inReview();
        view(reviewer, CONFIRMED);
        assertThat(reviewer.post(match.path() + "/attestations", Map.of("conflict", "NONE"))
                        .statusCode())
                .isEqualTo(201);

        Response decided = match.decision(reviewer, APPROVAL);

        assertThat(decided.jsonPath().getString("status"))
                .as(decided.asString())
                .isEqualTo("APPROVED");
    }

    @Test
    void a_technical_view_is_fixed_once_by_the_province_in_its_time_and_version() {
        assertProblem(view(reviewer, CONFIRMED), 409, "move-not-allowed");
        match.inReview();
        assertProblem(view(Api.as("reviewer-pk"), CONFIRMED), 403, "forbidden");
        assertProblem(view(Api.as("reviewer-kp"), CONFIRMED), 404, "not-found");
        assertProblem(view(firm, CONFIRMED), 403, "forbidden");
        assertProblem(view(Api.anonymously(), CONFIRMED), 401, "unauthenticated");
        assertProblem(reviewer.post(match.path() + "/technical-views", CONFIRMED), 428, "precondition-required");
        assertProblem(
                reviewer.with("If-Match", "\"1-x\"").post(match.path() + "/technical-views", CONFIRMED),
                412,
                "stale-version");
        assertFault(
                assertProblem(view(reviewer, Map.of("scoreConfirmed", false)), 422, "constraint-violation"),
                "/comment",
                "not-null");
        assertThat(view(reviewer, CONFIRMED).statusCode()).isEqualTo(201);
        assertProblem(view(Api.as("reviewer-ba-2"), CONFIRMED), 409, "already-exists");
    }

    @Test
    void conflicts_are_found_blind_and_named_without_their_grounds() {
        match.inReview();
        Api judge = admitted(aSubject(), reviewer, "REVIEWER");
        judge.post(
                "/declarations",
                Map.of("interests", List.of(Map.of("kind", "OWNERSHIP", "holder", "SELF", "companyId", company.id()))));

        assertProblem(view(judge, CONFIRMED), 409, "conflict-of-interest");
        JsonPath check = judge.get(match.path() + "/conflict-check").jsonPath();
        assertThat(check.getBoolean("barred")).isTrue();
        assertThat(check.getList("rules.grounds.flatten()")).isEmpty();
        assertThat(match.path()).isNotBlank();
    }

    @Test
    void who_may_read_everything_as_an_auditor_does_not_judge_a_blind_case() {
        match.inReview();
        String somebody = aSubject();
        admitted(somebody, Api.as("auditor"), "AUDITOR");
        Api judge = admitted(somebody, reviewer, "REVIEWER");

        assertProblem(view(judge, CONFIRMED), 409, "conflict-of-interest");
    }

    @Test
    void a_project_is_open_unless_it_says_otherwise_and_cannot_change_that_once_published() {
        Projects.Made open = aProject().published();
        assertThat(open.answer().jsonPath().getBoolean("blindReview")).isFalse();
        assertThat(Api.anonymously().get(project.path()).jsonPath().getBoolean("blindReview"))
                .isTrue();

        assertFault(
                assertProblem(open.changed("publisher-ba", Map.of("blindReview", true)), 422, "constraint-violation"),
                "/blindReview",
                "fixed");
    }

    @Test
    void an_appeal_lifts_the_veil_of_a_file_that_expired_unseen_so_that_somebody_can_decide_it() {
        Api judge = CaseWorld.anAppealBody();
        aged.pass(match.takenUp().after(reviewer, "returns", Case.RETURN));
        assertThat(reviewer.get(match.path()).jsonPath().getBoolean("veiled")).isTrue();

        match.after(firm, "appeals", Map.of("statement", "The letter never came."));
        match.after(judge, "appeal-decisions", Map.of("outcome", "REMITTED", "reasons", List.of("HEARING_DEFECTIVE")));

        JsonPath file = reviewer.get(match.path()).jsonPath();
        assertThat(file.getString("status")).isEqualTo("REMITTED");
        assertThat(file.getBoolean("veiled")).isFalse();
        assertThat(reviewer.get(filed.path()).jsonPath().getBoolean("veiled")).isFalse();
    }
}
