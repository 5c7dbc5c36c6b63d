package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.emining.approval.ApprovalEvent.MatchRecused;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who steps back from a case has lost it, and others go on. */
@QuarkusTest
class RecusalTest {

    private static final Map<String, String> RECUSAL =
            Map.of("reason", "FORMER_EMPLOYER", "words", "I worked there until 2019.");

    /** Hears recusals that were committed. */
    @ApplicationScoped
    static class Committed {
        private final Queue<MatchRecused> recusals = new ConcurrentLinkedQueue<>();

        void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) MatchRecused recused) {
            recusals.add(recused);
        }

        List<MatchRecused> of(Case match) {
            return recusals.stream()
                    .filter(recused -> recused.subjectId().toString().equals(match.id()))
                    .toList();
        }
    }

    @Inject
    Committed committed;

    private Api firm;
    private Projects.Made project;
    private Interests.Made filed;
    private Case match;
    private String subject;
    private Api judge;

    @BeforeEach
    void file() {
        firm = aFirm();
        project = aProject().needing("copper", "REFINING", 100).published();
        filed = anInterest().in(project).submittedBy(firm);
        match = filed.match();
        subject = aSubject();
        judge = admitted(subject, Api.as("reviewer-ba"), "REVIEWER");
    }

    private Response recusal(Api caller) {
        return caller.post(match.path() + "/recusals", RECUSAL);
    }

    @Test
    void who_steps_back_loses_the_case_with_the_answer() {
        match.after(judge, "acknowledgements", Map.of()).after(judge, "reviews", Map.of());

        Response recused = recusal(judge);

        assertThat(recused.statusCode()).as(recused.asString()).isEqualTo(201);
        JsonPath file = Api.as("reviewer-ba").get(match.path()).jsonPath();
        assertThat(file.getString("reviewerId")).isNull();
        assertThat(file.getString("status")).isEqualTo("COMPLETENESS");
    }

    /** The table of roles: a cell is the status of reading the case and the filing, and of deciding. */
    @Test
    void a_recused_reviewer_sees_and_does_exactly_what_a_stranger_does_and_all_others_as_before() {
        match.inReview();
        recusal(judge);
        Api federal = admitted(aSubject(), Api.as("reviewer-pk"), "REVIEWER");
        federal.post(match.path() + "/recusals", RECUSAL);
        Map<String, Api> people = new LinkedHashMap<>();
        people.put("recused of the province", judge);
        people.put("recused of the federation", federal);
        people.put("recused, acting for another authority", admitted(subject, Api.as("reviewer-pk"), "REVIEWER"));
        people.put("recused, as auditor of another office", admitted(subject, Api.as("auditor"), "AUDITOR"));
        people.put("colleague", Api.as("reviewer-ba"));
        people.put("federation", Api.as("reviewer-pk"));
        people.put("auditor", Api.as("auditor"));
        people.put("operator", Api.as("operator"));
        people.put("filing firm", firm);
        people.put("publisher", Api.as("publisher-ba"));
        people.put("reviewer of another province", Api.as("reviewer-kp"));
        people.put("portal", Api.as("portal-cn"));

        Map<String, String> table = new LinkedHashMap<>();
        people.forEach((who, caller) -> table.put(
                who,
                caller.get(match.path()).statusCode()
                        + " " + caller.get(filed.path()).statusCode()
                        + " " + caller.get(match.path() + "/recusals").statusCode()
                        + " "
                        + caller.with("If-Match", "\"999999-full\"")
                                .post(match.path() + "/decisions", APPROVAL)
                                .statusCode()));

        // Of a version that there is not: 412 for who could decide, and whoever could not is refused before.
        assertThat(table)
                .containsExactly(
                        Map.entry("recused of the province", "404 404 404 404"),
                        Map.entry("recused of the federation", "404 404 404 404"),
                        Map.entry("recused, acting for another authority", "404 404 404 404"),
                        Map.entry("recused, as auditor of another office", "200 200 200 403"),
                        Map.entry("colleague", "200 200 200 412"),
                        Map.entry("federation", "200 200 200 403"),
                        Map.entry("auditor", "200 200 200 403"),
                        Map.entry("operator", "200 200 200 403"),
                        Map.entry("filing firm", "200 200 403 403"),
                        Map.entry("publisher", "200 200 403 403"),
                        Map.entry("reviewer of another province", "404 404 404 404"),
                        Map.entry("portal", "404 404 404 404"));
    }

    @Test
    void a_recused_reviewer_decides_under_no_membership() {
        match.inReview();
        recusal(judge);
        Api elsewhere = admitted(subject, Api.as("reviewer-pk"), "REVIEWER");

        assertProblem(match.decision(judge, APPROVAL), 404, "not-found");
        assertProblem(match.decision(elsewhere, Case.CONCURRENCE), 404, "not-found");
        assertProblem(judge.post(match.path() + "/attestations", Map.of("conflict", "NONE")), 404, "not-found");
        assertProblem(recusal(judge), 404, "not-found");
    }

    @Test
    void hidden_from_a_recused_reviewer_looks_like_absent() {
        recusal(judge);
        String absent = judge.get("/matches/" + UUID.randomUUID())
                .asString()
                .replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");

        String hidden = judge.get(match.path()).asString().replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");

        assertThat(hidden).isEqualTo(absent);
    }

    @Test
    void the_case_leaves_the_queue_and_the_list_of_who_stepped_back_and_nobody_elses() {
        recusal(judge);
        String queue = "/matches?projectId=" + project.id();
        String filings = "/expressions-of-interest?projectId=" + project.id();

        assertThat(judge.get(queue).jsonPath().getList("items")).isEmpty();
        assertThat(judge.get(filings).jsonPath().getList("items")).isEmpty();
        assertThat(Api.as("reviewer-ba").get(queue).jsonPath().getList("items.id"))
                .containsExactly(match.id());
        assertThat(Api.as("reviewer-ba").get(filings).jsonPath().getList("items.id"))
                .containsExactly(filed.id());
    }

    @Test
    void a_colleague_goes_on_and_decides() {
        match.inReview();
        recusal(judge);

        assertThat(match.decision(Api.as("reviewer-ba"), APPROVAL).statusCode()).isEqualTo(201);
    }

    @Test
    void a_case_that_a_colleague_took_up_stays_with_the_colleague() {
        match.takenUp();
        String reviewer = Api.as("operator").get(match.path()).jsonPath().getString("reviewerId");

        recusal(judge);

        assertThat(Api.as("operator").get(match.path()).jsonPath().getString("reviewerId"))
                .isEqualTo(reviewer)
                .isNotBlank();
    }

    @Test
    void it_is_offered_to_colleagues_whom_nothing_bars() {
        String tied = aSubject();
        admitted(tied, firm, "FIRM");
        Api office = anOffice();
        Api first = admitted(aSubject(), office, "REVIEWER");
        Api barred = admitted(tied, office, "REVIEWER");

        JsonPath recused = office.post(match.path() + "/recusals", RECUSAL).jsonPath();

        assertThat(recused.getList("offeredTo")).containsExactly(membership(first));
        assertThat(recused.getBoolean("escalated")).isFalse();
        assertThat(barred.get(match.path() + "/conflict-check").jsonPath().getBoolean("barred"))
                .isTrue();
    }

    @Test
    void where_nobody_is_left_it_is_escalated_and_shown_until_somebody_acts() {
        Api office = anOffice();

        JsonPath recused = office.post(match.path() + "/recusals", RECUSAL).jsonPath();

        String orphans = "/matches?withoutJudge=true&projectId=" + project.id();
        assertThat(recused.getBoolean("escalated")).isTrue();
        assertThat(recused.getList("offeredTo")).isEmpty();
        assertThat(Api.as("operator").get(orphans).jsonPath().getList("items.id"))
                .containsExactly(match.id());
        assertThat(Api.as("operator").get(match.path()).jsonPath().getList("withoutJudge"))
                .containsExactly("PROVINCIAL_KEY");
        assertThat(firm.get(match.path()).jsonPath().getList("withoutJudge")).isEmpty();
        assertProblem(firm.get(orphans), 403, "forbidden");
        match.takenUp();
        assertThat(Api.as("operator").get(orphans).jsonPath().getList("items")).isEmpty();
        assertThat(Api.as("operator").get(match.path()).jsonPath().getList("withoutJudge"))
                .isEmpty();
    }

    @Test
    void it_is_told_once_in_the_transaction_that_makes_it_so() {
        recusal(judge);

        MatchRecused told = committed.of(match).getFirst();

        assertThat(committed.of(match)).hasSize(1);
        assertThat(told.reason()).isEqualTo("FORMER_EMPLOYER");
        assertThat(told.version())
                .isEqualTo(Api.as("operator").get(match.path()).jsonPath().getLong("version"));
        assertThat(told.escalated()).isFalse();
    }

    @Test
    void reasons_are_read_by_colleagues_and_words_by_auditors() {
        recusal(judge);
        String list = match.path() + "/recusals";

        assertThat(Api.as("auditor").get(list).jsonPath().getString("items[0].words"))
                .isEqualTo(RECUSAL.get("words"));
        assertThat(Api.as("reviewer-ba").get(list).jsonPath().getString("items[0].reason"))
                .isEqualTo("FORMER_EMPLOYER");
        assertThat(Api.as("reviewer-ba").get(list).asString()).doesNotContain("until 2019");
        assertThat(Api.as("operator").get(list).asString()).doesNotContain("until 2019");
    }

    @Test
    void a_reason_is_needed_and_a_key_makes_a_retry_harmless() {
        assertFault(
                assertProblem(
                        judge.post(match.path() + "/recusals", Map.of("words", "because")),
                        422,
                        "constraint-violation"),
                "/reason",
                "not-null");
        String key = Api.newKey();
        Response first = judge.postUnder(key, match.path() + "/recusals", RECUSAL);

        Response again = judge.postUnder(key, match.path() + "/recusals", RECUSAL);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(committed.of(match)).hasSize(1);
    }

    /** The only reviewer of a new authority of Balochistan. */
    private static Api anOffice() {
        Response founded = Api.as("operator")
                .post(
                        "/organisations",
                        Map.of(
                                "kind", "AUTHORITY",
                                "name", "Branch office " + UUID.randomUUID(),
                                "jurisdiction", "PK-BA"));
        String organisation = founded.jsonPath().getString("id");
        String judge = aSubject();
        Api.as("operator")
                .post(
                        "/organisations/" + organisation + "/members",
                        Map.of("subject", judge, "displayName", judge, "roles", List.of("REVIEWER")));
        return Api.as(judge).actingFor(organisation);
    }

    private static String membership(Api member) {
        String organisation = member.get("/me").jsonPath().getString("organisationId");
        return Api.as("operator")
                .get("/organisations/" + organisation + "/members?limit=200")
                .jsonPath()
                .getString("items.find { it.subject == '" + member.subject() + "' }.id");
    }
}
