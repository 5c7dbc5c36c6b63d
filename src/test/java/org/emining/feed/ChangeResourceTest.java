package org.emining.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.platform.Ids;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Follower;
import org.emining.testsupport.Follower.Thing;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed of changes as a follower meets it. */
@QuarkusTest
class ChangeResourceTest {

    private static final Api PUBLIC = Api.anonymously();
    private static final Api DESK = Api.as("publisher-ba");

    @Inject
    Placing placing;

    @Inject
    ChangeLog log;

    @Inject
    FirstFill fill;

    @Inject
    EntityManager database;

    @Inject
    Scheduler scheduler;

    private int change(String sql, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var query = database.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }

    @Test
    void the_beginning_tells_of_everything_that_is_public() {
        Follower follower = Follower.of(PUBLIC).caughtUp();

        String someProject = PUBLIC.get("/projects?limit=1").jsonPath().getString("items[0].id");
        String someCompany = PUBLIC.get("/companies?limit=1").jsonPath().getString("items[0].id");
        assertThat(follower.versions())
                .hasSizeGreaterThan(4_900)
                .containsKeys(new Thing("project", someProject), new Thing("company", someCompany));
    }

    @Test
    void a_change_is_told_with_its_version_what_happened_and_where_to_read_it() {
        Follower follower = Follower.upToNow(PUBLIC);
        Projects.Made project = aProject().published();
        placing.work();

        follower.caughtUp();

        List<Map<String, Object>> told = follower.told(project.id());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst())
                .containsEntry("kind", "project")
                .containsEntry("type", "project.published")
                .containsEntry("version", project.answer().jsonPath().getInt("version"))
                .containsEntry("gone", false)
                .containsEntry("links", Map.of("resource", Api.ROOT + project.path()))
                .containsKey("occurredAt");
    }

    @Test
    void a_portal_is_told_whose_a_thing_is() {
        Api firm = aFirm();
        Follower portal = Follower.upToNow(mandated("portal-jp", firm));
        Companies.Made company = aCompany().registeredBy(firm);
        Projects.Made project = aProject().published();
        placing.work();

        portal.caughtUp();

        assertThat(portal.told(company.id()).getFirst())
                .containsEntry("organisationIds", List.of(organisationOf(firm)));
        assertThat(portal.told(project.id()).getFirst()).doesNotContainKey("organisationIds");
    }

    @Test
    void whose_a_public_company_is_hears_that_firm_alone() {
        Api firm = aFirm();
        Follower everybody = Follower.upToNow(PUBLIC);
        Follower stranger = Follower.upToNow(aFirm());
        Companies.Made company = aCompany().registeredBy(firm).verified();
        Follower own = Follower.of(firm);
        placing.work();

        everybody.caughtUp();
        stranger.caughtUp();
        own.caughtUp();

        assertThat(own.told(company.id()).getLast()).containsEntry("organisationIds", List.of(organisationOf(firm)));
        assertThat(everybody.told(company.id()).getLast()).doesNotContainKey("organisationIds");
        assertThat(stranger.told(company.id()).getLast()).doesNotContainKey("organisationIds");
    }

    @Test
    void who_sees_the_draft_follows_it_from_its_beginning() {
        Follower follower = Follower.upToNow(DESK);
        Projects.Made project = aProject().published();
        placing.work();

        follower.caughtUp();

        assertThat(follower.told(project.id()))
                .extracting(told -> told.get("type"))
                .containsExactly("project.drafted", "project.submitted", "project.published");
    }

    @Test
    void what_is_public_no_longer_is_gone_for_the_public_and_changed_for_others() {
        Projects.Made project = aProject().published();
        placing.work();
        Follower everybody = Follower.upToNow(PUBLIC);
        Follower desk = Follower.upToNow(DESK);
        project.by("publisher-ba", "closings");
        placing.work();

        everybody.caughtUp();
        desk.caughtUp();

        assertThat(everybody.told(project.id())).hasSize(1);
        assertThat(everybody.told(project.id()).getFirst())
                .containsEntry("gone", true)
                .doesNotContainKeys("version", "type");
        assertThat(desk.told(project.id())).extracting(told -> told.get("type")).containsExactly("project.closed");
    }

    @Test
    void who_begins_later_does_not_hear_what_a_hidden_thing_was() {
        Projects.Made project = aProject().published().by("publisher-ba", "closings");
        placing.work();

        Follower late = Follower.of(PUBLIC).caughtUp();

        assertThat(late.told(project.id()))
                .allSatisfy(told -> assertThat(told).containsEntry("gone", true).doesNotContainKey("type"));
        assertThat(late.versions()).doesNotContainKey(new Thing("project", project.id()));
    }

    @Test
    void a_refused_change_is_not_told() {
        Projects.Made project = aProject().published();
        placing.work();
        Follower follower = Follower.upToNow(DESK);
        project.attempted("publisher-ba", "publications");
        placing.work();

        follower.caughtUp();

        assertThat(follower.told(project.id())).isEmpty();
    }

    @Test
    void a_cursor_is_given_also_where_there_is_nothing_new() {
        placing.work();
        Follower follower = Follower.upToNow(PUBLIC);

        Response answer = follower.ask(10);

        assertThat(answer.jsonPath().getList("items")).isEmpty();
        assertThat(answer.jsonPath().getBoolean("page.hasMore")).isFalse();
        assertThat(answer.jsonPath().getString("page.nextCursor")).isNotBlank();
        assertThat(answer.jsonPath().getString("links.next")).startsWith(Api.ROOT + "/changes?");
        assertThat(answer.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void who_has_a_copy_already_can_begin_now() {
        placing.work();
        Response answer = PUBLIC.get("/changes?since=now");
        Projects.Made project = aProject().published();
        placing.work();

        Response next = PUBLIC.get("/changes?since={cursor}", answer.jsonPath().getString("page.nextCursor"));

        assertThat(answer.jsonPath().getList("items")).isEmpty();
        assertThat(next.jsonPath().getList("items.id", String.class)).containsExactly(project.id());
    }

    @Test
    void an_answer_holds_no_more_than_was_asked_for() {
        Response first = PUBLIC.get("/changes?limit=3");

        assertThat(first.jsonPath().getList("items")).hasSize(3);
        assertThat(first.jsonPath().getBoolean("page.hasMore")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x"})
    void a_limit_that_is_none_is_refused(String limit) {
        assertFault(assertProblem(PUBLIC.get("/changes?limit=" + limit), 400, "invalid-parameter"), "range");
    }

    @Test
    void an_unknown_parameter_is_refused() {
        assertProblem(PUBLIC.get("/changes?cursor=x"), 400, "unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "!", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA"})
    void a_cursor_of_somebody_else_s_making_is_refused(String made) {
        assertProblem(PUBLIC.get("/changes?since=" + made), 400, "invalid-cursor");
    }

    @Test
    void a_cursor_holds_for_the_caller_it_was_given_to() {
        String cursor = Follower.upToNow(DESK).cursor();

        assertProblem(PUBLIC.get("/changes?since=" + cursor), 400, "invalid-cursor");
    }

    @Test
    void a_bad_token_is_refused_also_where_none_is_needed() {
        assertProblem(PUBLIC.with("Authorization", "Bearer x").get("/changes"), 401, "unauthenticated");
    }

    @Test
    void acting_for_an_organisation_without_its_mandate_is_refused() {
        assertProblem(Api.as("portal-cn").actingFor(organisationOf(aFirm())).get("/changes"), 403, "forbidden");
    }

    @Test
    void who_has_other_rights_than_before_begins_anew() {
        Api firm = aFirm();
        Follower follower = Follower.upToNow(firm);
        aCompany().registeredBy(firm).verified();

        assertProblem(follower.ask(10), 410, "cursor-expired");
    }

    @Test
    void a_withdrawn_mandate_ends_what_it_let_follow() {
        Api firm = aFirm();
        Api portal = mandated("portal-jp", firm);
        Follower follower = Follower.upToNow(portal);
        String mandates = "/organisations/" + organisationOf(firm) + "/mandates";
        firm.delete(mandates + "/" + firm.get(mandates).jsonPath().getString("items[0].id"));

        assertProblem(follower.ask(10), 403, "forbidden");
    }

    @Test
    void a_cursor_of_before_a_restore_is_expired() {
        Projects.Made project = aProject().published();
        placing.work();
        Follower follower = Follower.upToNow(PUBLIC);
        // An older copy is put back, and something else gets the place the cursor stands on.
        change("update changes set stamp = gen_random_uuid() where resource_id = ?1", UUID.fromString(project.id()));

        assertProblem(follower.ask(10), 410, "cursor-expired");
    }

    @Test
    void a_cursor_beyond_what_a_restored_database_knows_is_expired() {
        Projects.Made project = aProject().published();
        placing.work();
        Follower follower = Follower.upToNow(PUBLIC);
        change("delete from changes where resource_id = ?1", UUID.fromString(project.id()));

        assertProblem(follower.ask(10), 410, "cursor-expired");
        change("delete from change_heads where resource_id = ?1", UUID.fromString(project.id()));
    }

    @Test
    void what_is_gone_is_told_until_its_time_is_over() {
        Projects.Made project = aProject().published();
        placing.work();
        Follower early = Follower.upToNow(PUBLIC);
        project.by("publisher-ba", "closings");
        aProject().published();
        placing.work();
        UUID id = UUID.fromString(project.id());
        log.forget(Duration.ofDays(90), 5_000);
        assertThat(Follower.of(PUBLIC).caughtUp().told(project.id())).hasSize(1);
        change("update changes set placed_at = placed_at - interval '91 days' where resource_id = ?1", id);

        log.forget(Duration.ofDays(90), 5_000);

        assertThat(rows(id))
                .as("the state it is in stays, for those who see it")
                .isEqualTo(1);
        Follower late = Follower.of(DESK).caughtUp();
        assertThat(late.versions()).containsKey(new Thing("project", project.id()));
        assertProblem(early.ask(10), 410, "cursor-expired");
    }

    @Test
    void who_missed_that_something_is_gone_begins_anew() {
        Projects.Made project = aProject().published();
        placing.work();
        Follower early = Follower.upToNow(PUBLIC);
        UUID id = UUID.fromString(project.id());
        project.by("publisher-ba", "closings");
        // Somebody else's change of the same project, so that the closing is not its newest row.
        change(
                "insert into outbox (kind, resource_id, version, type, audience) select 'project', id, version + 1,"
                        + " 'project.changed', '{operators}' from projects where id = ?1",
                id);
        aProject().published();
        placing.work();
        change(
                "update changes set placed_at = placed_at - interval '91 days' where resource_id = ?1 and version > 3",
                id);

        log.forget(Duration.ofDays(90), 5_000);

        assertProblem(early.ask(10), 410, "cursor-expired");
        assertThat(Follower.of(PUBLIC).caughtUp().versions()).doesNotContainKey(new Thing("project", project.id()));
        assertThat(scheduler.getScheduledJob("forgotten-changes")).isNotNull();
    }

    @Test
    void what_nobody_told_of_is_found_at_the_next_start() {
        String listed = aCompany().listed().id();

        fill.fill();
        placing.work();

        assertThat(Follower.of(PUBLIC).caughtUp().told(listed))
                .hasSize(1)
                .allSatisfy(told -> assertThat(told).containsEntry("version", 1).doesNotContainKey("type"));
    }

    @Test
    void a_version_that_nobody_told_of_is_found_at_the_next_start() {
        String company = aCompany().registeredBy(aFirm()).verified().id();
        placing.work();
        Follower follower = Follower.upToNow(PUBLIC);
        change("update companies set version = version + 1 where id = ?1", UUID.fromString(company));

        fill.fill();
        placing.work();

        assertThat(follower.caughtUp().versions()).containsEntry(new Thing("company", company), 3);
    }

    @Test
    void what_is_deleted_is_gone_for_all_who_saw_it() {
        UUID id = Ids.next();
        change(
                "insert into outbox (kind, resource_id, version, audience) values ('project', ?1, 1, '{everybody}')",
                id);
        placing.work();
        Follower follower = Follower.upToNow(PUBLIC);
        change("insert into outbox (kind, resource_id, audience) values ('project', ?1, '{}')", id);
        placing.work();

        follower.caughtUp();

        assertThat(follower.told(id.toString())).hasSize(1).allSatisfy(told -> assertThat(told)
                .containsEntry("gone", true));
    }

    private long rows(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        database.createNativeQuery("select count(*) from changes where resource_id = ?1", Long.class)
                                .setParameter(1, id)
                                .getSingleResult());
    }
}
