package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Projects.aProject;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Filings, decisions and every other move are in the transparency log, and their answers carry its promise. */
@QuarkusTest
class LoggedCaseTest {

    /** A case of the firm that is ready to be decided. */
    private static Case ready(Api firm) {
        return anInterest().submittedBy(firm).match().inReview();
    }

    private static JsonPath entry(String path) {
        Response read = Api.anonymously().get(path.substring(Api.ROOT.length()));
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        return JsonPath.from(read.jsonPath().getString("entry"));
    }

    /** The sealed facts that these disclosures open, each of which must be sealed in the entry. */
    private static Map<String, Object> opened(List<String> disclosures, JsonPath entry) throws Exception {
        Map<String, Object> facts = new HashMap<>();
        for (String disclosure : disclosures) {
            List<Object> parts = JsonPath.from(
                            new String(Base64.getUrlDecoder().decode(disclosure), StandardCharsets.UTF_8))
                    .getList("");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(disclosure.getBytes(StandardCharsets.US_ASCII));
            assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
                    .isEqualTo(entry.getString("sealed." + parts.get(1)));
            facts.put((String) parts.get(1), parts.get(2));
        }
        return facts;
    }

    @Test
    void the_answer_to_a_filing_carries_the_promise_of_its_entry() throws Exception {
        Interests.Made filed = anInterest().submittedBy(aFirm());

        JsonPath answer = filed.answer().jsonPath();
        JsonPath entry = entry(answer.getString("logEntry.entry"));
        assertThat(answer.getString("logEntry.promise"))
                .contains("\npromise/v1\nentry " + answer.getString("logEntry.id") + "\nleaf "
                        + Base64.getEncoder()
                                .encodeToString(HexFormat.of().parseHex(answer.getString("logEntry.leafHash"))));
        assertThat(entry.getString("type")).isEqualTo("filing");
        assertThat(entry.getString("subject")).isEqualTo(filed.match().id());
        assertThat(opened(answer.getList("logEntry.disclosures"), entry))
                .containsEntry("expressionOfInterestId", filed.id())
                .containsEntry("projectId", answer.getString("projectId"))
                .containsEntry("companyId", answer.getString("companyId"))
                .containsKey("receiptSha256");
    }

    @Test
    void the_answer_to_a_decision_ends_with_the_promise_of_its_entry() throws Exception {
        Case match = ready(aFirm());

        JsonPath answer = match.decision(Api.as("reviewer-ba"), APPROVAL).jsonPath();

        JsonPath entry = entry(answer.getString("log[-1].entry"));
        assertThat(answer.getList("log.type")).hasToString("[filing, move, move, move, decision]");
        assertThat(entry.getString("facts.decisionId")).isEqualTo(answer.getString("decisions[0].id"));
        assertThat(opened(answer.getList("log[-1].disclosures"), entry))
                .containsEntry("outcome", "APPROVED")
                .containsEntry("reasons", List.of("MEETS_NEEDS"))
                .containsKeys("decidedBy", "organisationId");
    }

    @Test
    void the_filing_side_can_open_what_it_may_read_and_not_who_decided() throws Exception {
        Api firm = aFirm();
        Case match = ready(firm);
        match.decision(Api.as("reviewer-ba"), APPROVAL);

        JsonPath read = firm.get(match.path()).jsonPath();

        assertThat(opened(read.getList("log[-1].disclosures"), entry(read.getString("log[-1].entry"))))
                .containsEntry("outcome", "APPROVED")
                .doesNotContainKey("decidedBy");
    }

    @Test
    void the_public_cannot_read_the_outcome_in_the_log() {
        Case match = ready(aFirm());
        match.decision(Api.as("reviewer-ba"), APPROVAL);
        Api.as("operator").post("/ledger/checkpoints", Map.of());

        String entries =
                Api.anonymously().get("/ledger/entries?subjectId=" + match.id()).asString();

        assertThat(entries).contains("filing").contains("decision").doesNotContain("APPROVED");
    }

    /** Else the entries would tell the outcome before the register does. */
    @Test
    void every_decision_has_an_entry_of_the_same_form_whatever_it_says_and_whomever_it_passes_over() {
        Projects.Made project = aProject().needing("copper", "REFINING", 100).published();
        Api better = aFirm();
        Api worse = aFirm();
        Case higher = filed(project, better, "REFINING");
        Case lower = filed(project, worse, "SMELTING");
        Map<String, Object> overriding = new HashMap<>(APPROVAL);
        overriding.put("overrides", Map.of("reasons", List.of("EVIDENCE_STRONGER"), "words", "Seen on site."));

        lower.inReview().after(Api.as("reviewer-ba"), "decisions", overriding);
        higher.inReview().heard(better).after(Api.as("reviewer-ba"), "decisions", Case.REJECTION);

        assertThat(forms(lower)).hasSize(2).isEqualTo(forms(higher));
    }

    private static Case filed(Projects.Made project, Api firm, String stage) {
        return anInterest()
                .in(project)
                .by(aCompany().able("copper", stage, 3).registeredBy(firm).verified())
                .submittedBy(firm)
                .match();
    }

    /** Of each entry that the public finds by the case: its type, and the names of its facts. */
    private static List<String> forms(Case match) {
        Api.as("operator").post("/ledger/checkpoints", Map.of());
        return Api.anonymously()
                .get("/ledger/entries?subjectId=" + match.id())
                .jsonPath()
                .getList("items.entry", String.class)
                .stream()
                .map(JsonPath::from)
                .map(entry -> entry.getString("type")
                        + new TreeSet<>(entry.getMap("facts").keySet())
                        + new TreeSet<>(entry.getMap("sealed").keySet()))
                .toList();
    }

    @Test
    void an_override_is_sealed_in_the_entry_of_its_decision() throws Exception {
        Projects.Made project = aProject().needing("copper", "REFINING", 100).published();
        filed(project, aFirm(), "REFINING");
        Case lower = filed(project, aFirm(), "SMELTING").inReview();
        Map<String, Object> overriding = new HashMap<>(APPROVAL);
        overriding.put("overrides", Map.of("reasons", List.of("EVIDENCE_STRONGER"), "words", "Seen on site."));

        JsonPath answer = lower.decision(Api.as("reviewer-ba"), overriding).jsonPath();

        JsonPath entry = entry(answer.getString("log[-1].entry"));
        assertThat(entry.getMap("facts").toString()).doesNotContain("EVIDENCE_STRONGER");
        assertThat(opened(answer.getList("log[-1].disclosures"), entry))
                .containsEntry("overrideReasons", List.of("EVIDENCE_STRONGER"))
                .containsEntry("overrideWords", "Seen on site.");
    }

    @Test
    void an_acknowledgement_is_an_entry_with_the_file_number() throws Exception {
        Case match = anInterest().submittedBy(aFirm()).match();

        JsonPath answer =
                match.move(Api.as("reviewer-ba"), "acknowledgements", Map.of()).jsonPath();

        JsonPath entry = entry(answer.getString("log[-1].entry"));
        assertThat(entry.getString("type")).isEqualTo("move");
        assertThat(opened(answer.getList("log[-1].disclosures"), entry))
                .containsEntry("action", "ACKNOWLEDGE")
                .containsEntry("matchId", match.id())
                .containsEntry("fileNumber", answer.getString("fileNumber"))
                .containsEntry("to", "ACKNOWLEDGED")
                .containsKeys("organisationId", "memberId");
    }

    /** What is done to a case in review, and by which sub-resource. */
    static Stream<Arguments> moves() {
        return Stream.of(
                arguments("show-causes", Case.SHOW_CAUSE, "ISSUE_SHOW_CAUSE", Case.SHOW_CAUSE.get("respondBy")),
                arguments("deferrals", Case.DEFERRAL, "DEFER", Case.DEFERRAL.get("until")),
                arguments("suspensions", Case.SUSPENSION, "SUSPEND", ""));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("moves")
    void what_halts_a_case_or_threatens_it_is_an_entry(
            String move, Map<String, Object> said, String action, Object dueOn) throws Exception {
        Case match = ready(aFirm());

        JsonPath answer = match.move(Api.as("reviewer-ba"), move, said).jsonPath();

        JsonPath entry = entry(answer.getString("log[-1].entry"));
        Map<String, Object> opened = opened(answer.getList("log[-1].disclosures"), entry);
        assertThat(opened)
                .containsEntry("action", action)
                .containsEntry("reasons", said.get("reasons"))
                .containsEntry("dueOn", dueOn);
    }

    @Test
    void an_appeal_is_an_entry_and_its_firm_cannot_open_who_of_it_appealed() throws Exception {
        Api firm = aFirm();
        Case match = ready(firm).heard(firm);
        match.decision(Api.as("reviewer-ba"), Case.REJECTION);

        JsonPath answer = match.move(firm, "appeals", Case.STATEMENT).jsonPath();

        assertThat(opened(answer.getList("log[-1].disclosures"), entry(answer.getString("log[-1].entry"))))
                .containsEntry("action", "APPEAL")
                .containsEntry("party", "FILING_SIDE")
                .doesNotContainKey("memberId");
    }

    @Test
    void a_letter_is_one_entry() {
        Case match = ready(aFirm()).after(Api.as("reviewer-ba"), "decisions", APPROVAL);

        JsonPath answer =
                match.move(Api.as("reviewer-ba"), "letters", Case.LETTER).jsonPath();

        assertThat(answer.getList("log.type")).hasToString("[filing, move, move, move, decision, letter]");
    }

    @Test
    void the_public_can_neither_tell_moves_apart_nor_count_those_of_a_case() {
        Case match = ready(aFirm()).after(Api.as("reviewer-ba"), "show-causes", Case.SHOW_CAUSE);

        List<JsonPath> moves =
                Api.as("operator").get(match.path()).jsonPath().getList("log.entry", String.class).stream()
                        .skip(1)
                        .map(LoggedCaseTest::entry)
                        .toList();

        assertThat(forms(match)).hasSize(1);
        assertThat(moves).hasSize(4).noneMatch(move -> move.getString("subject").equals(match.id()));
        assertThat(moves.stream()
                        .map(move -> move.getMap("facts").keySet() + " "
                                + move.getMap("sealed").keySet()))
                .containsOnly("[madeAt] [action, dueOn, fileNumber, matchId, memberId, organisationId, party, reasons,"
                        + " round, to]");
    }

    @Test
    void a_withdrawal_is_an_entry() {
        Api firm = aFirm();
        var filed = anInterest().submittedBy(firm);
        filed.withdrawnBy(firm);

        assertThat(firm.get(filed.match().path()).jsonPath().getList("log.type"))
                .hasToString("[filing, withdrawal]");
    }

    @Test
    void a_decision_that_is_refused_leaves_no_entry() {
        Case match = ready(aFirm());

        match.decision(Api.as("reviewer-pk"), APPROVAL);

        assertThat(Api.as("operator").get(match.path()).jsonPath().getList("log.type"))
                .hasToString("[filing, move, move, move]");
    }
}
