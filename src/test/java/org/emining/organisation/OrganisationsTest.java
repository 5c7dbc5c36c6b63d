package org.emining.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.emining.platform.Ids;
import org.emining.platform.PlatformConfig;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What seeding at start, and the question who asks, stand on. */
@QuarkusTest
class OrganisationsTest {

    @Inject
    Organisations organisations;

    @Inject
    Members members;

    @Inject
    EntityManager database;

    private void start() {
        PlatformConfig config = new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .withDefaultValues(
                        Map.of("emining.identity.issuer-alias", "demo", "emining.identity.first-operator", "the-first"))
                .build()
                .getConfigMapping(PlatformConfig.class);
        new FirstPeople(organisations, members, config).seed(new StartupEvent());
    }

    private int update(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }

    @Test
    void an_operator_among_the_members_is_seen() {
        assertThat(organisations.operatorExists()).isTrue();
    }

    @Test
    @TestTransaction
    void with_an_operator_nobody_is_seeded() {
        start();

        assertThat(members.of("demo", "the-first")).isEmpty();
    }

    @Test
    @TestTransaction
    void without_an_operator_the_first_one_is_seeded() {
        update("update members set roles = array_replace(roles, 'operator', 'auditor')");

        start();

        assertThat(members.of("demo", "the-first")).singleElement().satisfies(first -> {
            assertThat(first.roles()).isEqualTo(Set.of(Role.OPERATOR));
            assertThat(first.organisation.kind).isEqualTo(OrganisationKind.PLATFORM);
        });
        assertThat(organisations.operatorExists()).isTrue();
    }

    @Test
    @TestTransaction
    void operators_of_suspended_organisations_are_none() {
        update("update organisations set status = 'SUSPENDED' where kind = 'PLATFORM'");

        start();

        assertThat(members.of("demo", "the-first")).hasSize(1);
    }

    @Test
    @TestTransaction
    void dismissed_operators_are_none() {
        update("update members set dismissed_at = now() where 'operator' = any (roles)");

        assertThat(organisations.operatorExists()).isFalse();
    }

    @Test
    @TestTransaction
    void the_memberships_of_a_person_are_read_in_one_statement() {
        for (int i = 0; i < 3; i++) {
            Organisation firm = new Organisation(Ids.next(), OrganisationKind.FIRM, "Firm " + i, null);
            organisations.persist(firm);
            members.persist(new Member(Ids.next(), firm, "demo", "a-busy-person", "Busy", Set.of(Role.FIRM)));
        }
        database.flush();

        // What the service asks by itself at the same moment is counted too: the least of some readings is this one's.
        long statements =
                LongStream.generate(this::statementsOfAReading).limit(20).min().orElseThrow();

        assertThat(members.of("demo", "a-busy-person"))
                .extracting(member -> member.organisation.name)
                .containsExactlyInAnyOrder("Firm 0", "Firm 1", "Firm 2");
        assertThat(statements).isEqualTo(1);
    }

    private long statementsOfAReading() {
        database.clear();
        Statistics statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        members.of("demo", "a-busy-person");
        long statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return statements;
    }
}
