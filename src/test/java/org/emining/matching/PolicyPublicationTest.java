package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Policies.MORE_FOR_MINERAL;
import static org.emining.testsupport.Policies.aDraft;
import static org.emining.testsupport.Policies.aDraftWeighing;
import static org.emining.testsupport.Policies.inForce;
import static org.emining.testsupport.Policies.weighing;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.emining.matching.PolicyEvent.PolicyPublished;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Policies;
import org.emining.testsupport.Projects;
import org.emining.verifier.Receipts;
import org.emining.verifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What putting another policy in force does. In a schema of its own, since all rankings follow. */
@QuarkusTest
@TestProfile(Policies.OfItsOwn.class)
class PolicyPublicationTest {

    private static final Api OPERATOR = Api.as("operator");

    /** Hears publications that were committed. */
    @ApplicationScoped
    static class Committed {
        private final Queue<PolicyPublished> publications = new ConcurrentLinkedQueue<>();

        void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) PolicyPublished published) {
            publications.add(published);
        }

        List<PolicyPublished> of(Policies.Made policy) {
            return publications.stream()
                    .filter(event -> event.subjectId().toString().equals(policy.id()))
                    .toList();
        }
    }

    @Inject
    Committed committed;

    @Inject
    DataSource database;

    @Test
    void a_publication_supersedes_what_was_in_force() {
        int before = inForce();
        Policies.Made draft = aDraftWeighing(MORE_FOR_MINERAL);

        JsonPath published = draft.published().answer().jsonPath();

        assertThat(published.getString("status")).isEqualTo("PUBLISHED");
        assertThat(published.getString("reason")).isEqualTo("Because of evidence");
        assertThat(published.getString("publishedBy"))
                .isEqualTo(OPERATOR.get("/me").path("organisationId"));
        assertThat(published.getList("allowedActions")).isEmpty();
        JsonPath all = Api.anonymously().get("/match-policies?limit=200").jsonPath();
        assertThat(inForce()).isEqualTo(draft.number());
        assertThat(all.getString("items.find { it.policyVersion == " + before + " }.status"))
                .isEqualTo("SUPERSEDED");
        assertThat(all.getString("items.find { it.policyVersion == " + before + " }.supersededAt"))
                .isNotBlank();
    }

    @Test
    void a_publication_is_told_once_with_fingerprint_and_reason() {
        Policies.Made before = aDraft().published();
        Policies.Made draft = aDraft();

        draft.published();

        assertThat(committed.of(draft)).singleElement().satisfies(event -> {
            assertThat(event.number()).isEqualTo(draft.number());
            assertThat(event.sha256()).isEqualTo(draft.answer().path("sha256"));
            assertThat(event.reason()).isEqualTo("Because of evidence");
            assertThat(event.superseded()).hasToString(before.id());
        });
    }

    @Test
    void rankings_follow_the_new_policy_and_the_old_one_can_still_be_asked_for() {
        Api publisher = Api.as("publisher-ba");
        aDraftWeighing(weighing(25, 25, 25, 10, 8, 7)).published();
        int before = inForce();
        String ranking =
                aProject().needing("copper", "REFINING", 100).published().path() + "/ranking?limit=5";
        Response old = publisher.get(ranking);

        Policies.Made now = aDraftWeighing(MORE_FOR_MINERAL).published();

        Response fresh = publisher.get(ranking);
        assertThat(fresh.jsonPath().getInt("policy.version")).isEqualTo(now.number());
        assertThat(fresh.jsonPath().getInt("items[0].criteria[0].weight")).isEqualTo(40);
        assertThat(fresh.header("ETag")).isNotEqualTo(old.header("ETag"));
        Response again = publisher.get(ranking + "&policyVersion=" + before);
        assertThat(again.header("ETag")).isEqualTo(old.header("ETag"));
        assertThat(again.jsonPath().getList("items")).isEqualTo(old.jsonPath().getList("items"));
        assertThat(again.jsonPath().getMap("policy")).isEqualTo(old.jsonPath().getMap("policy"));
    }

    @Test
    void a_case_is_judged_by_the_policy_of_its_filing() {
        Projects.Made project = aProject().needing("copper", "REFINING", 100).published();
        Api firm = aFirm();
        int atFiling = inForce();
        Interests.Case match = anInterest().in(project).submittedBy(firm).match();
        String frozen = receiptOf(match);

        aDraftWeighing(MORE_FOR_MINERAL).published();

        assertThat(receiptOf(match)).isEqualTo(frozen);
        assertThat(OPERATOR.get(match.path()).jsonPath().getInt("policy.version"))
                .isEqualTo(atFiling);
        Interests.Case later = anInterest().in(project).submittedBy(aFirm()).match();
        assertThat(OPERATOR.get(later.path()).jsonPath().getInt("policy.version"))
                .isEqualTo(inForce());
    }

    @Test
    void the_frozen_receipts_of_firms_and_consortia_hold() {
        Api firm = aFirm();
        Interests.Case alone = anInterest().submittedBy(firm).match();
        Interests.Case together = anInterest()
                .with(
                        aCompany()
                                .able("copper", "SMELTING", 2)
                                .registeredBy(aFirm())
                                .verified(),
                        "ENGINEERING")
                .submittedBy(firm)
                .match();

        assertThat(Receipts.verify(OPERATOR.get(alone.path()).asString())).isInstanceOf(Verdict.Holds.class);
        assertThat(Receipts.verify(OPERATOR.get(together.path()).asString())).isInstanceOf(Verdict.Holds.class);
    }

    private static String receiptOf(Interests.Case match) {
        String body = OPERATOR.get(match.path()).asString();
        return body.substring(body.indexOf("\"receipt\""), body.indexOf("\"filedAt\""));
    }

    @Test
    void of_many_who_publish_one_draft_at_once_one_does() throws Exception {
        Policies.Made draft = aDraft();

        List<Response> answers = AtOnce.of(50, i -> draft.publication(OPERATOR));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409, 412));
        assertThat(committed.of(draft)).hasSize(1);
        assertThat(inForce()).isEqualTo(draft.number());
    }

    @Test
    void however_many_drafts_are_published_at_once_exactly_one_is_in_force_at_every_moment() throws Exception {
        List<Policies.Made> drafts =
                IntStream.range(0, 20).mapToObj(i -> aDraft()).toList();

        List<Response> answers = AtOnce.of(
                60,
                i -> i % 3 == 0
                        ? drafts.get(i / 3).publication(OPERATOR)
                        : Api.anonymously().get("/match-policies?status=PUBLISHED"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(20);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(40)
                .allSatisfy(
                        answer -> assertThat(answer.jsonPath().getList("items")).hasSize(1));
        assertThat(count("select count(*) from match_policies where status = 'PUBLISHED'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from (select superseded_at - lead(published_at) over (order by published_at)"
                        + " as gap from match_policies where status <> 'DRAFT') as life"
                        + " where gap > interval '0' or gap < interval '-1 second'"))
                .as("one is superseded when the next is published, never later and not long before")
                .isZero();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update match_policies set content = content || '{\"capacityFallPerFactorTen\": 1}'"
                        + " where status <> 'DRAFT'",
                "update match_policies set reason = 'another' where status <> 'DRAFT'",
                "update match_policies set status = 'PUBLISHED', superseded_at = null where status = 'SUPERSEDED'",
                "delete from match_policies where status <> 'DRAFT'",
            })
    void the_database_itself_keeps_what_was_in_force(String statement) throws SQLException {
        aDraft().published();

        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.executeUpdate(statement)).hasMessageContaining("was published and stays");
        }
    }

    @Test
    void the_answer_to_a_publication_is_replayed_and_not_done_again() {
        Policies.Made draft = aDraft();
        String key = Api.newKey();
        Api operator = OPERATOR.with("If-Match", draft.etag());

        Response first = operator.postUnder(key, draft.path() + "/publications", Map.of("reason", "Once only"));
        aDraft().published();
        Response second = operator.postUnder(key, draft.path() + "/publications", Map.of("reason", "Once only"));

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(draft.now().answer().jsonPath().getString("status")).isEqualTo("SUPERSEDED");
    }
}
