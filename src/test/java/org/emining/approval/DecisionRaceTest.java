package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.CONCURRENCE;
import static org.emining.testsupport.Interests.Case.CONDITIONAL;
import static org.emining.testsupport.Interests.Case.OBJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.emining.approval.ApprovalEvent.MatchDecided;
import org.emining.approval.flow.FederalEffect;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However many decide at once, one does. */
@QuarkusTest
class DecisionRaceTest {

    /** Hears decisions that were committed. */
    @ApplicationScoped
    static class Committed {
        private final Queue<MatchDecided> decisions = new ConcurrentLinkedQueue<>();

        void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) MatchDecided decided) {
            decisions.add(decided);
        }

        long of(Case match) {
            return decisions.stream()
                    .filter(decided -> decided.subjectId().toString().equals(match.id()))
                    .count();
        }
    }

    @Inject
    DataSource database;

    @Inject
    Committed committed;

    @Test
    void a_thousand_simultaneous_decisions_leave_exactly_one() throws Exception {
        Case match = anInterest().submittedBy(aFirm()).match().inReview();
        String etag = match.etag();
        List<Api> reviewers = List.of(
                Api.as("reviewer-ba").with("If-Match", etag),
                Api.as("reviewer-ba-2").with("If-Match", etag),
                admitted(aSubject(), Api.as("reviewer-ba"), "REVIEWER").with("If-Match", etag));
        match.attestedBy(reviewers.toArray(Api[]::new));

        Map<String, Long> answers = tally(AtOnce.of(1000, i -> reviewers
                .get(i % reviewers.size())
                .post(match.path() + "/decisions", i % 2 == 0 ? APPROVAL : CONDITIONAL)));

        assertThat(answers).containsEntry("201 ", 1L);
        assertThat(answers.keySet()).isSubsetOf("201 ", "409 already-decided", "412 stale-version");
        assertThat(count("select count(*) from match_decisions where match_id = ?", match))
                .isEqualTo(1);
        assertThat(count("select version from matches where id = ?", match)).isEqualTo(5);
        assertThat(count("select count(*) from match_moves where match_id = ?", match))
                .isEqualTo(4);
        assertThat(committed.of(match)).isEqualTo(1);
        assertThat(leaves(match)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADVISORY", "CONCURRENCE"})
    void five_hundred_of_each_key_at_once_turn_each_at_most_once(FederalEffect effect) throws Exception {
        Projects.Made project = aProject().published();
        TestTerms.federation(project.id(), effect);
        Case match = anInterest().in(project).submittedBy(aFirm()).match().inReview();
        String etag = match.etag();
        Api province = Api.as("reviewer-ba");
        Api federation = Api.as("reviewer-pk");
        match.attestedBy(federation);

        Map<String, Long> answers = tally(AtOnce.of(1000, i -> {
            Api caller = i % 2 == 0 ? province : federation;
            Map<String, Object> said = i % 2 == 0 ? APPROVAL : i % 4 == 1 ? CONCURRENCE : OBJECTION;
            Response first = caller.with("If-Match", etag).post(match.path() + "/decisions", said);
            // Whoever is told that the case has changed looks at it again, and says the same.
            return first.statusCode() == 412
                    ? caller.with("If-Match", first.header("ETag")).post(match.path() + "/decisions", said)
                    : first;
        }));

        assertThat(answers.keySet())
                .isSubsetOf("201 ", "409 already-decided", "409 move-not-allowed", "412 stale-version");
        long decided = answers.get("201 ");
        // An objection sends the case into another round, in which both keys may turn again: how many rounds there
        // come to be is for chance to say, never more than two turns in each.
        assertThat(decided).isBetween(1L, 2 * count("select round from matches where id = ?", match));
        assertThat(count("select count(*) from match_decisions where match_id = ?", match))
                .isEqualTo(decided);
        assertThat(count(
                        "select count(*) from (select 1 from match_decisions where match_id = ? group by key, round"
                                + " having count(*) > 1) turned_twice",
                        match))
                .isZero();
        assertThat(committed.of(match)).isEqualTo(decided);
        assertThat(leaves(match)).isEqualTo(decided);
        assertThat(count("select version from matches where id = ?", match)).isEqualTo(4 + decided);
    }

    @Test
    void one_key_sent_a_hundred_times_at_once_has_one_effect_and_one_answer() throws Exception {
        Case match = anInterest().submittedBy(aFirm()).match().inReview();
        Api reviewer = Api.as("reviewer-ba").with("If-Match", match.etag());
        String key = Api.newKey();

        List<Response> answers = AtOnce.of(100, i -> reviewer.postUnder(key, match.path() + "/decisions", APPROVAL));

        assertThat(tally(answers).keySet()).isSubsetOf("201 ", "409 idempotency-in-progress");
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.asString() + answer.header("ETag")))
                .isNotEmpty()
                .containsOnly(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .findFirst()
                        .map(answer -> answer.asString() + answer.header("ETag"))
                        .orElseThrow());
        assertThat(count("select count(*) from match_decisions where match_id = ?", match))
                .isEqualTo(1);
        assertThat(committed.of(match)).isEqualTo(1);
        assertThat(leaves(match)).isEqualTo(1);
    }

    @Test
    void a_withdrawal_and_a_decision_at_once_leave_one_of_them() throws Exception {
        Api firm = aFirm();
        var filed = anInterest().submittedBy(firm);
        Case match = filed.match().inReview();
        Api reviewer = Api.as("reviewer-ba").with("If-Match", match.etag());

        List<Response> answers = AtOnce.of(
                20, i -> i % 2 == 0 ? filed.withdrawal(firm) : reviewer.post(match.path() + "/decisions", APPROVAL));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers)
                .as("nobody waits in a circle")
                .extracting(Response::statusCode)
                .isSubsetOf(201, 409, 412);
        boolean withdrawn =
                firm.get(filed.path()).jsonPath().getString("status").equals("WITHDRAWN");
        assertThat(firm.get(match.path()).jsonPath().getString("status"))
                .isEqualTo(withdrawn ? "WITHDRAWN" : "APPROVED");
    }

    private static Map<String, Long> tally(List<Response> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.statusCode() + " "
                                + (answer.statusCode() == 201
                                        ? ""
                                        : answer.jsonPath().getString("code")),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** Decisions of the case in the transparency log, each of which a signed checkpoint holds at one place. */
    private long leaves(Case match) throws SQLException {
        Api.as("operator").post("/ledger/checkpoints", Map.of());
        assertThat(count(
                        "select count(*) from log_leaves l left join log_places p on p.leaf_id = l.id"
                                + " where l.subject_id = ? and p.place is null",
                        match))
                .isZero();
        return count("select count(*) from log_leaves where type = 'decision' and subject_id = ?", match);
    }

    private long count(String sql, Case match) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(match.id()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
