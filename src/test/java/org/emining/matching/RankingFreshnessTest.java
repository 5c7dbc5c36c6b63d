package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Policies.MORE_FOR_MINERAL;
import static org.emining.testsupport.Policies.aDraftWeighing;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.People;
import org.emining.testsupport.Policies;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;

/**
 * What was committed before a ranking is asked for is in it, on a replica that has answered before and remembers. In a
 * schema of its own, since policies are put in force.
 */
@QuarkusTest
@TestProfile(Policies.OfItsOwn.class)
class RankingFreshnessTest {

    @Inject
    DataSource database;

    @Inject
    AnotherReplica replicas;

    private static Projects.Made aRefinery() {
        return aProject().in("PK-BA").needing("copper", "REFINING", 100).published();
    }

    private static UUID id(Projects.Made project) {
        return UUID.fromString(project.id());
    }

    private void sql(String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    @Test
    void a_suspended_organisation_is_refused_the_very_next_ranking() {
        Projects.Made project = aRefinery();
        Api auditor = anAuditorOfItsOwn();
        int before = auditor.get(project.path() + "/ranking").statusCode();

        move(People.organisationOf(auditor), "suspensions");

        assertThat(before).isEqualTo(200);
        assertProblem(auditor.get(project.path() + "/ranking"), 403, "forbidden");
    }

    private static Api anAuditorOfItsOwn() {
        String auditor = People.aSubject();
        Response office = Api.as("operator")
                .post("/organisations", Map.of("kind", "AUTHORITY", "name", "Office", "jurisdiction", "PK"));
        assertThat(office.statusCode()).as(office.asString()).isEqualTo(201);
        Response admitted = Api.as("operator")
                .post(
                        office.header("Location").substring(Api.ROOT.length()) + "/members",
                        Map.of("subject", auditor, "displayName", "Auditor", "roles", List.of("AUDITOR")));
        assertThat(admitted.statusCode()).as(admitted.asString()).isEqualTo(201);
        return Api.as(auditor);
    }

    private static void move(String organisation, String move) {
        String path = "/organisations/" + organisation;
        Api operator = Api.as("operator");
        int status = operator.with("If-Match", operator.get(path).header("ETag"))
                .post(path + "/" + move, Map.of("reason", "because of a test"))
                .statusCode();
        assertThat(status).isEqualTo(201);
    }

    @Test
    void a_changed_project_is_ranked_as_it_is_now() throws SQLException {
        UUID project = id(aRefinery());
        AnotherReplica.Asked replica = replicas.asked();
        Rankings.FirmPage before = replica.page(project);

        sql("update project_needs set stage = 'EXPLORATION' where project_id = ?", project);
        sql("update projects set version = version + 1 where id = ?", project);

        Rankings.FirmPage after = replica.page(project);
        assertThat(after.basis().facts()).isNotEqualTo(before.basis().facts());
        assertThat(after.ranking()).isEqualTo(replicas.asked().page(project).ranking());
    }

    @Test
    void a_project_that_is_taken_back_is_hidden_from_portals_at_once() {
        Projects.Made project = aRefinery();
        Api portal = Api.as("portal-jp");
        int before = portal.get(project.path() + "/ranking").statusCode();

        project.by("publisher-ba", "pauses");

        assertThat(before).isEqualTo(200);
        assertProblem(portal.get(project.path() + "/ranking"), 403, "forbidden");
    }

    @Test
    void a_policy_that_is_put_in_force_ranks_from_then_on() {
        UUID project = id(aRefinery());
        aCompany().of("CN").able("copper", "REFINING", 2).listed();
        AnotherReplica.Asked replica = replicas.asked();
        replica.page(project);

        Policies.Made published = aDraftWeighing(MORE_FOR_MINERAL).published();

        Rankings.FirmPage after = replica.page(project);
        assertThat(after.basis().policy().version()).isEqualTo(published.number());
        assertThat(after.ranking()
                        .candidates()
                        .getFirst()
                        .receipt()
                        .criteria()
                        .getFirst()
                        .weight())
                .isEqualTo(40);
    }

    @Test
    void a_company_is_shown_by_the_name_it_has_now() throws SQLException {
        UUID project = id(aRefinery());
        Companies.Made company =
                aCompany().of("CN").able("copper", "REFINING", 20).listed();
        AnotherReplica.Asked replica = replicas.asked();

        for (int i = 0; i < 50; i++) {
            String name = "Renamed " + i;
            sql("update companies set name = ? where id = ?", name, UUID.fromString(company.id()));

            assertThat(replica.place(project, company.id()).name()).isEqualTo(name);
        }
    }

    @Test
    void many_changes_at_once_are_applied_like_few() throws SQLException {
        String mark = "many/" + UUID.randomUUID();
        sql(
                "insert into companies (id, status, name, sources, source_reference) select gen_random_uuid(), 'LISTED',"
                        + " 'One of many', '{TEST}', ? || n from generate_series(1, ?) n",
                mark,
                FirmNews.MOST + 100);
        LiveFirms replica = replicas.firms();
        int size = replica.current().size();

        sql("update companies set ticket_min_usd = 1, ticket_max_usd = 7 where source_reference like ?", mark + "%");

        assertThat(replica.current().size()).isEqualTo(size);
        assertThat(replica.current().state())
                .isEqualTo(replicas.firms().current().state());
    }
}
