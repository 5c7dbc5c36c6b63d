package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.emining.matching.engine.Certificate;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Ticket;
import org.emining.matching.engine.index.FirmIndex;
import org.emining.platform.database.Question;
import org.junit.jupiter.api.Test;

/** The companies in memory are those of the database, on every replica, at the moment of each question. */
@QuarkusTest
class LiveFirmsTest {

    @Inject
    DataSource database;

    @Inject
    LiveFirms here;

    @Inject
    Snapshot snapshot;

    @Inject
    FirmReader reader;

    @Inject
    AnotherReplica replicas;

    private static UUID aFirm() {
        return UUID.fromString(aCompany().able("copper", "REFINING", 1).listed().id());
    }

    private static void invest(Connection connection, UUID company, long most) throws SQLException {
        try (var update = connection.prepareStatement(
                "update companies set ticket_min_usd = 1, ticket_max_usd = ? where id = ?")) {
            update.setLong(1, most);
            update.setObject(2, company);
            update.executeUpdate();
        }
    }

    private void invest(UUID company, long most) throws SQLException {
        try (Connection connection = database.getConnection()) {
            invest(connection, company, most);
        }
    }

    private static FirmProfile firm(LiveFirms replica, UUID company) {
        return replica.current().find(company).orElseThrow();
    }

    @Test
    void a_change_is_in_the_very_next_answer_on_every_replica() throws SQLException {
        LiveFirms there = replicas.firms();
        UUID company = aFirm();

        for (long most = 1; most <= 1_000; most++) {
            invest(company, most);
            LiveFirms asked = most % 2 == 0 ? here : there;
            assertThat(firm(asked, company).ticket()).isEqualTo(Ticket.of(1, most));
        }
    }

    @Test
    void a_change_is_in_the_next_answer_when_the_question_travels_with_others() throws SQLException {
        LiveFirms replica = replicas.firms();
        UUID company = aFirm();
        replica.current();

        for (long most = 1; most <= 200; most++) {
            invest(company, most);
            FirmIndex index = replica.current(asked(replica.question()));
            assertThat(index.find(company).orElseThrow().ticket()).isEqualTo(Ticket.of(1, most));
        }
    }

    @Test
    void a_question_from_before_the_index_stood_hides_no_change() throws SQLException {
        LiveFirms replica = replicas.firms();
        UUID company = aFirm();
        Question<Horizon.Changes> early = replica.question();
        replica.current();
        invest(company, 8);

        FirmIndex index = replica.current(asked(early));

        assertThat(index.find(company).orElseThrow().ticket()).isEqualTo(Ticket.of(1, 8));
    }

    @Test
    void an_answer_that_is_late_takes_nothing_back() throws SQLException {
        LiveFirms replica = replicas.firms();
        UUID company = aFirm();
        replica.current();
        Horizon.Changes late = asked(replica.question());
        invest(company, 8);
        replica.current();

        FirmIndex index = replica.current(late);

        assertThat(index.find(company).orElseThrow().ticket()).isEqualTo(Ticket.of(1, 8));
    }

    private Horizon.Changes asked(Question<Horizon.Changes> question) {
        return snapshot.look(question::ask);
    }

    @Test
    void a_slow_change_with_a_lower_number_is_not_lost() throws SQLException {
        UUID slow = aFirm();
        UUID quick = aFirm();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            invest(connection, slow, 5);
            invest(quick, 6);
            assertThat(firm(here, quick).ticket()).isEqualTo(Ticket.of(1, 6));
            assertThat(firm(here, slow).ticket()).isNull();

            connection.commit();
        }

        assertThat(firm(here, slow).ticket()).isEqualTo(Ticket.of(1, 5));
    }

    @Test
    void a_change_that_was_taken_back_never_shows() throws SQLException {
        UUID company = aFirm();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            invest(connection, company, 5);

            connection.rollback();
        }

        assertThat(firm(here, company).ticket()).isNull();
    }

    @Test
    void a_row_that_belongs_to_a_company_changes_it() throws SQLException {
        UUID company = aFirm();
        firm(here, company);
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update companies set certificates_declared = true where id = '" + company + "'");
            firm(here, company);

            statement.execute("insert into company_certificates (id, company_id, scheme) values (gen_random_uuid(), '"
                    + company + "', 'IRMA')");
        }

        assertThat(firm(here, company).certificates()).containsExactly(new Certificate("IRMA", null));
    }

    @Test
    void a_question_inside_a_transaction_sees_what_others_have_committed_meanwhile() {
        UUID company = aFirm();

        Ticket seen = QuarkusTransaction.requiringNew().call(() -> {
            firm(here, company);
            QuarkusTransaction.suspendingExisting().call(() -> {
                invest(company, 9);
                return null;
            });
            return firm(here, company).ticket();
        });

        assertThat(seen).isEqualTo(Ticket.of(1, 9));
    }

    @Test
    void replicas_that_have_seen_the_same_changes_name_the_same_state() throws SQLException {
        LiveFirms there = replicas.firms();
        UUID company = aFirm();
        long before = there.current().state();
        invest(company, 3);
        there.current();
        invest(company, 4);

        assertThat(here.current().state()).isEqualTo(there.current().state()).isNotEqualTo(before);
        assertThat(replicas.firms().current().state()).isEqualTo(here.current().state());
    }

    @Test
    void after_many_writers_with_pauses_memory_and_database_are_the_same() throws Exception {
        LiveFirms there = replicas.firms();
        List<UUID> companies = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            companies.add(aFirm());
        }

        try (var writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> working = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                working.add(writers.submit(() -> {
                    write(companies);
                    return null;
                }));
            }
            while (working.stream().anyMatch(one -> !one.isDone())) {
                there.current();
                here.current();
            }
            for (Future<?> one : working) {
                one.get();
            }
        }

        for (LiveFirms replica : List.of(here, there)) {
            List<Firm> stored = snapshot.read(connection -> reader.some(connection, companies));
            assertThat(stored)
                    .allSatisfy(firm -> assertThat(firm(replica, firm.id())).isEqualTo(firm.profile()));
        }
    }

    // Two companies a transaction, in the order of their ids, and sometimes taken back.
    private void write(List<UUID> companies) throws SQLException {
        var random = ThreadLocalRandom.current();
        for (int round = 0; round < 40; round++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                UUID one = companies.get(random.nextInt(10));
                UUID other = companies.get(10 + random.nextInt(10));
                invest(connection, one, random.nextLong(1, 1_000));
                invest(connection, other, random.nextLong(1, 1_000));
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
    }
}
