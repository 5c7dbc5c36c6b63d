package org.emining.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Logged;
import org.junit.jupiter.api.Test;

/** Entries get places without gaps, whoever writes and whoever sequences. */
@QuarkusTest
class SequencerTest {

    @Inject
    Entries entries;

    @Inject
    Sequencer sequencer;

    @Inject
    LedgerService ledger;

    @Inject
    EntityManager database;

    private List<Long> places() {
        return numbers("select place from log_places order by place");
    }

    private List<Long> numbers(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql, Long.class).getResultList().stream()
                        .map(Long.class::cast)
                        .toList());
    }

    private List<LogEntryView> of(UUID subject) {
        return ledger.entries(0, subject, 10);
    }

    @Test
    void an_entry_has_its_place_after_the_next_checkpoint() {
        UUID subject = entries.told();
        assertThat(of(subject)).isEmpty();

        sequencer.work();

        assertThat(of(subject)).singleElement().satisfies(entry -> {
            assertThat(entry.place()).isLessThan(ledger.latest().size());
            assertThat(entry.entry())
                    .contains("\"subject\":\"" + subject + "\"")
                    .doesNotContain("APPROVED");
        });
    }

    @Test
    void without_new_entries_nothing_is_signed() {
        sequencer.work();
        CheckpointView before = ledger.latest();

        sequencer.work();

        assertThat(ledger.latest()).isEqualTo(before);
    }

    @Test
    void an_entry_goes_with_the_transaction_that_wrote_it() {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.begin();
        entries.tell(subject);
        QuarkusTransaction.rollback();

        sequencer.work();

        assertThat(of(subject)).isEmpty();
    }

    @Test
    void an_entry_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> entries.tell(UUID.randomUUID())).isInstanceOf(RuntimeException.class);
    }

    /** Fifty writers that wait a random time between write and commit, in any order, while two sequencers run. */
    @Test
    void no_entry_is_lost_and_no_place_left_out_while_fifty_write() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<CompletableFuture<Void>> sequencers = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    while (writing.get()) {
                        QuarkusTransaction.requiringNew().run(() -> sequencer.step(7, true));
                    }
                }))
                .limit(2)
                .toList();

        List<List<UUID>> written = AtOnce.of(50, writer -> {
            Random chance = new Random(writer);
            return IntStream.range(0, 10)
                    .mapToObj(i -> {
                        UUID subject = UUID.randomUUID();
                        write(subject, chance.nextInt(30), i % 5 == 4);
                        return subject;
                    })
                    .toList();
        });
        writing.set(false);
        sequencers.forEach(CompletableFuture::join);
        sequencer.work();

        Set<UUID> placed = new HashSet<>();
        written.forEach(subjects -> subjects.forEach(subject -> {
            if (!of(subject).isEmpty()) {
                placed.add(subject);
            }
        }));
        List<Long> places = places();
        assertThat(placed).hasSize(50 * 8);
        assertThat(places)
                .containsExactlyElementsOf(
                        LongStream.range(0, ledger.latest().size()).boxed().toList());
        assertThat(numbers("select count(*) from log_waiting")).containsExactly(0L);
        assertThat(numbers("select count(*) from log_leaves")).containsExactly((long) places.size());
    }

    private void write(UUID subject, int milliseconds, boolean inVain) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                entries.tell(subject);
                pause(milliseconds);
                if (inVain) {
                    throw new InVain();
                }
            });
        } catch (InVain expected) {
            assertThat(inVain).isTrue();
        }
    }

    /** Rolls a transaction back. */
    private static final class InVain extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    // Between write and commit; the build allows no Thread.sleep, and a latch nobody opens waits as long.
    private static void pause(int milliseconds) {
        try {
            assertThat(new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_sequencer_that_dies_leaves_its_entries_to_the_next() {
        UUID subject = entries.told();
        QuarkusTransaction.begin();
        sequencer.step(1_000, true);
        assertThat(of(subject)).hasSize(1);
        // What a kill does to a transaction.
        QuarkusTransaction.rollback();
        assertThat(of(subject)).isEmpty();

        sequencer.work();

        assertThat(of(subject)).hasSize(1);
    }

    @Test
    void nothing_is_signed_over_a_tree_that_was_changed() {
        entries.told();
        sequencer.work();
        long size = ledger.latest().size();
        UUID waiting = entries.told();

        QuarkusTransaction.begin();
        database.createNativeQuery("set local session_replication_role = replica")
                .executeUpdate();
        database.createNativeQuery("update log_nodes set hash = sha256(hash) where (level, index) in"
                        + " (select level, max(index) from log_nodes group by level)")
                .executeUpdate();
        assertThatThrownBy(() -> sequencer.step(10, false)).hasMessageContaining("another root than the stored tree");
        QuarkusTransaction.rollback();

        assertThat(ledger.latest().size()).isEqualTo(size);
        assertThat(of(waiting)).isEmpty();
    }

    @Test
    void a_log_that_was_cut_off_is_not_continued_by_who_has_seen_more() {
        entries.told();
        sequencer.work();
        entries.told();
        sequencer.work();
        sequencer.work();
        long size = ledger.latest().size();

        QuarkusTransaction.begin();
        database.createNativeQuery("set local session_replication_role = replica")
                .executeUpdate();
        database.createNativeQuery("delete from log_checkpoints where size = ?1")
                .setParameter(1, size)
                .executeUpdate();
        assertThatThrownBy(() -> sequencer.step(10, false)).hasMessageContaining("was seen here");
        QuarkusTransaction.rollback();
    }

    /** What docs/operations.md says to do after a restore that has lost entries. */
    @Test
    void a_new_log_is_begun_with_the_entries_that_are_left() {
        entries.told();
        sequencer.work();

        QuarkusTransaction.begin();
        for (String sql : List.of(
                "set local session_replication_role = replica",
                "delete from log_cosignatures",
                "delete from log_checkpoints",
                "delete from log_nodes",
                "delete from log_places",
                "insert into log_waiting select id from log_leaves on conflict do nothing")) {
            database.createNativeQuery(sql).executeUpdate();
        }
        sequencer.step(1_000_000, false);
        long size = ledger.latest().size();
        Object leaves = database.createNativeQuery("select count(*) from log_leaves", Long.class)
                .getSingleResult();
        QuarkusTransaction.rollback();

        assertThat(size).isPositive().isEqualTo(leaves);
    }

    @Test
    void what_cannot_be_signed_is_told_in_the_log_of_the_service_and_stops_no_writer() {
        entries.told();
        sequencer.work();
        try (Logged logged = Logged.listening()) {
            String note = text("select note from log_checkpoints where size = "
                    + ledger.latest().size());
            change("update log_checkpoints set note = replace(note, 'localhost', 'elsewhere') where size = "
                    + ledger.latest().size());
            try {
                sequencer.work();
                entries.told();
            } finally {
                change("update log_checkpoints set note = '" + note + "' where size = "
                        + ledger.latest().size());
            }
            assertThat(logged.with("entries wait for their places")).hasSize(1);
        }
        sequencer.work();
    }

    private String text(String sql) {
        return QuarkusTransaction.requiringNew().call(() ->
                (String) database.createNativeQuery(sql, String.class).getSingleResult());
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            database.createNativeQuery(sql).executeUpdate();
        });
    }

    @Test
    void rows_of_the_log_cannot_be_changed_or_taken_away() {
        entries.told();
        sequencer.work();

        for (String table : List.of("log_leaves", "log_places", "log_nodes", "log_checkpoints")) {
            for (String sql : List.of("delete from " + table, "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                                .run(() -> database.createNativeQuery(sql).executeUpdate()))
                        .as(sql)
                        .rootCause()
                        .hasMessageContaining("append-only");
            }
        }
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery("update log_leaves set entry = entry")
                                .executeUpdate()))
                .rootCause()
                .hasMessageContaining("log_leaves is append-only");
    }
}
