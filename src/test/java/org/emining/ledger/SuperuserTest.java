package org.emining.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.verifier.VerifyLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A superuser of the database, who is stopped by no trigger, changes the log. The verifier, given what somebody kept
 * outside, names the place. Each attack is undone: its transaction is rolled back when the copy is taken.
 */
@QuarkusTest
class SuperuserTest {

    @Inject
    Entries entries;

    @Inject
    Sequencer sequencer;

    @Inject
    LedgerService ledger;

    @Inject
    LogExport export;

    @Inject
    Ledger logged;

    @Inject
    EntityManager database;

    @TempDir
    Path folder;

    private UUID subject;
    private long size;
    private String key;
    private String checkpoint;

    /** Twelve entries at least, one checkpoint over each three, and the last of them kept outside. */
    @BeforeEach
    void keep() throws IOException {
        for (int i = 0; i < 4; i++) {
            entries.told();
            entries.told();
            subject = entries.told();
            sequencer.work();
        }
        size = ledger.latest().size();
        key = kept(ledger.keys().keys().getFirst());
        checkpoint = kept(ledger.latest().note());
    }

    private String kept(String text) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), text)
                .toString();
    }

    private String verified(List<String> more, String... attack) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            for (String sql : attack) {
                database.createNativeQuery(sql.replace("SIZE", String.valueOf(size)))
                        .executeUpdate();
            }
            // Part after part, as from outside.
            for (long from = 0; from == 0 || from < size; from += LogExport.PART) {
                export.write(from, copy);
            }
        } finally {
            QuarkusTransaction.rollback();
        }
        List<String> arguments = new ArrayList<>(List.of("--key", key));
        arguments.addAll(more);
        arguments.add("-");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        VerifyLog.run(
                arguments,
                Clock.offset(Clock.systemUTC(), Duration.ofDays(1)),
                new ByteArrayInputStream(copy.toByteArray()),
                print,
                print);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String leaf(int back) {
        return "(select leaf_id from log_places where place = SIZE - " + back + ")";
    }

    /** Statements, and how far before the end the entry stands that must be named. */
    static Stream<Arguments> attacks() {
        String tail = "delete from log_checkpoints where size > SIZE - 3";
        String fit = "update log_leaves set leaf_hash = sha256(decode('00', 'hex') || convert_to(entry, 'UTF8'))";
        return Stream.of(
                attack(
                        "one byte changed",
                        8,
                        "update log_leaves set entry = overlay(entry placing 'X' from 12 for 1)" + " where id = "
                                + leaf(8)),
                attack(
                        "one byte changed, and its hash with it",
                        8,
                        "update log_leaves set entry = overlay(entry placing 'X' from 12 for 1) where id = " + leaf(8),
                        fit + " where id = " + leaf(8)),
                attack(
                        "two rows swapped",
                        9,
                        "update log_places set place = 1000000 where place = SIZE - 9",
                        "update log_places set place = SIZE - 9 where place = SIZE - 5",
                        "update log_places set place = SIZE - 5 where place = 1000000"),
                attack(
                        "tail dropped",
                        3,
                        tail,
                        "delete from log_places where place >= SIZE - 3",
                        "delete from log_nodes where ((index + 1) << level) > SIZE - 3"),
                attack("tail dropped, checkpoints left", 3, "delete from log_places where place >= SIZE - 3"),
                attack("deleted inside", 7, "delete from log_places where place = SIZE - 7"),
                attack(
                        "deleted inside, the others moved up",
                        7,
                        "delete from log_places where place = SIZE - 7",
                        "update log_places set place = place + 1000000 where place > SIZE - 7",
                        "update log_places set place = place - 1000001 where place >= 1000000"),
                attack(
                        "inserted",
                        6,
                        "update log_places set place = place + 1000000 where place >= SIZE - 6",
                        "update log_places set place = place - 999999 where place >= 1000000",
                        "insert into log_leaves select gen_random_uuid(), subject_id, type, entry || ' ', leaf_hash,"
                                + " promise, written_at from log_leaves where id = " + leaf(5),
                        "insert into log_places select SIZE - 6, id from log_leaves l where not exists (select from"
                                + " log_places p where p.leaf_id = l.id) and entry like '% ' limit 1"));
    }

    private static Arguments attack(String name, int back, String... statements) {
        return Arguments.of(name, back, statements);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void one_checkpoint_kept_outside_names_the_place(String name, int back, String[] statements) throws IOException {
        String told = verified(List.of("--checkpoint", checkpoint), statements);

        assertThat(told).startsWith("DOES NOT HOLD: /entries/" + (size - back) + " ");
    }

    @Test
    void what_was_not_touched_holds() throws IOException {
        assertThat(verified(List.of("--checkpoint", checkpoint), "update log_leaves set entry = entry where false"))
                .startsWith("HOLDS: entries " + size + ",");
    }

    @Test
    void a_log_rewritten_with_all_its_hashes_is_found_between_two_checkpoints() throws IOException {
        String told = verified(
                List.of("--checkpoint", checkpoint),
                "update log_leaves set entry = entry || ' ' where id = " + leaf(5),
                "update log_leaves set leaf_hash = sha256(decode('00', 'hex') || convert_to(entry, 'UTF8')) where id = "
                        + leaf(5),
                "update log_nodes set hash = (select leaf_hash from log_leaves where id = " + leaf(5)
                        + ") where level = 0 and index = SIZE - 5",
                "delete from log_nodes where level > 0");

        assertThat(told)
                .matches("DOES NOT HOLD: /entries/" + (size - 6) + " \\S+ or a later one up to " + (size - 4)
                        + " is not what checkpoint " + (size - 3) + " .*\\R");
    }

    @Test
    void an_entry_that_was_promised_and_taken_away_before_it_had_a_place_is_missed() throws IOException {
        UUID promised = entries.told();
        LoggedView entry = logged.of(promised, false).getFirst();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from log_waiting where leaf_id = ?1")
                        .setParameter(1, entry.id())
                        .executeUpdate());
        sequencer.work();

        String told = verified(
                List.of("--promise", kept(entry.promise())), "update log_leaves set entry = entry where false");

        assertThat(told)
                .startsWith("DOES NOT HOLD: /entries/" + size + " ")
                .contains(entry.id().toString());
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("insert into log_waiting values (?1)")
                .setParameter(1, entry.id())
                .executeUpdate());
    }

    @Test
    void a_promise_is_kept() throws IOException {
        LoggedView entry = logged.of(subject, true).getFirst();

        assertThat(verified(
                        List.of("--promise", kept(entry.promise())), "update log_leaves set entry = entry where false"))
                .startsWith("HOLDS: ")
                .contains("promises 1");
    }

    @Test
    void disclosures_open_what_the_entry_seals_and_persons_are_for_offices() {
        LoggedView office = logged.of(subject, true).getFirst();
        LoggedView party = logged.of(subject, false).getFirst();

        String entry = ledger.entry(office.id()).entry();
        assertThat(office.disclosures()).hasSize(2).allSatisfy(disclosure -> assertThat(entry)
                .contains(new Disclosure("", disclosure, false).digest()));
        assertThat(party.disclosures()).hasSize(1);
    }
}
