package org.emining.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.emining.testsupport.LogCopies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command, given a log as a superuser of its database left it and what somebody kept outside. */
class VerifyLogTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final long PAST = NOW.getEpochSecond() - 60;
    private static final long FUTURE = NOW.getEpochSecond() + 60;

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(List<String> log, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = VerifyLog.run(
                arguments,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new ByteArrayInputStream(String.join("\n", log).getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run verify(LogCopies log, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--key", log.keyText()));
        arguments.addAll(List.of(more));
        arguments.add("-");
        return run(log.lines(), arguments);
    }

    private String kept(String text) {
        try {
            return Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), text)
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_log_as_it_was_signed_holds() {
        LogCopies log = LogCopies.of(21, 0, 3, 8, 20, 21);

        Run run = verify(log, "--checkpoint", kept(log.checkpoint(13)), "--promise", kept(log.promise(5, PAST)));

        assertThat(run.out())
                .isEqualTo("HOLDS: entries 21, checkpoints 6; kept outside: checkpoints 1, promises 1"
                        + System.lineSeparator());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void without_anything_kept_outside_it_says_what_that_leaves_open() {
        assertThat(verify(LogCopies.of(8, 8)).out()).contains("nothing kept outside was given");
    }

    /** What a superuser does, the place that must be named, and whether the hashes were made to fit. */
    static Stream<Arguments> attacks() {
        return Stream.of(
                Arguments.of("changed", attack(log -> log.changing(11)), "11"),
                Arguments.of("swapped", attack(log -> log.swapping(9, 17)), "9"),
                Arguments.of("tail dropped", attack(log -> log.cutting(16)), "16"),
                Arguments.of("last dropped", attack(log -> log.cutting(20)), "20"),
                Arguments.of("all dropped", attack(log -> log.cutting(0)), "0"),
                Arguments.of("deleted inside", attack(log -> log.deleting(7)), "7"),
                Arguments.of("inserted", attack(log -> log.inserting(4)), "4"),
                Arguments.of("two changes", attack(log -> log.changing(18).swapping(2, 3)), "2"),
                // With the hashes of the leaves made to fit: the pair is named.
                Arguments.of("changed", attack(log -> log.changing(11).withLeafHashes()), "10 .* up to 11"),
                Arguments.of("swapped", attack(log -> log.swapping(9, 17).withLeafHashes()), "8 .* up to 9"),
                Arguments.of("deleted inside", attack(log -> log.deleting(7).withLeafHashes()), "6 .* up to 7"),
                Arguments.of("inserted", attack(log -> log.inserting(4).withLeafHashes()), "4 .* up to 5"),
                Arguments.of("last changed", attack(log -> log.changing(20).withLeafHashes()), "0 .* up to 20"),
                // With all hashes made to fit: what no other checkpoint covers.
                Arguments.of("tail dropped", attack(log -> log.cutting(19).rehashed()), "19 is missing:"),
                Arguments.of("all dropped", attack(log -> log.cutting(0).rehashed()), "0 is missing:"),
                Arguments.of("changed", attack(log -> log.changing(11).rehashed()), "0 .* up to 20"));
    }

    private static UnaryOperator<LogCopies> attack(UnaryOperator<LogCopies> attack) {
        return attack;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void one_checkpoint_kept_outside_names_the_first_bad_entry(
            String name, UnaryOperator<LogCopies> attack, String place) {
        LogCopies log = LogCopies.of(21, 21);
        String outside = kept(log.checkpoint(21));

        Run run = verify(attack.apply(log).withoutCheckpoints(), "--checkpoint", outside);

        assertThat(run.out()).matches("DOES NOT HOLD: /entries/" + place + " .*\\R");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void a_log_rewritten_with_every_hash_is_found_between_two_checkpoints() {
        LogCopies log = LogCopies.of(21, 8, 12, 21);
        String outside = kept(log.checkpoint(21));

        Run run = verify(log.changing(10).rehashed(), "--checkpoint", outside);

        assertThat(run.out())
                .matches("DOES NOT HOLD: /entries/8 .* or a later one up to 11 is not what checkpoint 12 .*\\R");
    }

    @Test
    void a_log_rewritten_with_every_hash_and_no_checkpoint_is_found_by_a_promise_to_the_entry() {
        LogCopies log = LogCopies.of(21, 21);
        String checkpoint = kept(log.checkpoint(21));
        String promise = kept(log.promise(10, PAST));

        Run run = verify(
                log.changing(10).rehashed().withoutCheckpoints(), "--checkpoint", checkpoint, "--promise", promise);

        assertThat(run.out())
                .matches("DOES NOT HOLD: /entries/10 .* promised .*; others from entry 0 on may be wrong too\\R");
    }

    @Test
    void an_entry_promised_and_changed_after_the_last_checkpoint_outside_is_named() {
        LogCopies log = LogCopies.of(21, 21);
        String promise = kept(log.promise(20, PAST));
        // Whoever has the key as well can sign what is rewritten.
        log.changing(20).rehashed().withoutCheckpoints();

        Run run = verify(log.withCheckpoint(log.checkpoint(21)), "--promise", promise);

        assertThat(run.out()).startsWith("DOES NOT HOLD: /entries/20 ").contains("promised");
    }

    @Test
    void an_entry_promised_and_never_shown_is_missed_once_it_is_due() {
        LogCopies log = LogCopies.of(21, 21);
        byte[] leaf = Merkle.leaf("never shown".getBytes(StandardCharsets.UTF_8));
        String id = UUID.randomUUID().toString();

        Run due = verify(log, "--promise", kept(log.promise(id, leaf, PAST)));
        Run notYet = verify(log, "--promise", kept(log.promise(id, leaf, FUTURE)));

        assertThat(due.out()).startsWith("DOES NOT HOLD: /entries/21 ").contains(id);
        assertThat(notYet.out()).startsWith("HOLDS: ").contains("promises 1, of which not due yet 1");
    }

    @Test
    void an_entry_that_no_checkpoint_covers_is_named() {
        LogCopies log = LogCopies.of(21, 8, 20);

        assertThat(verify(log).out()).startsWith("DOES NOT HOLD: /entries/20 ").contains("no checkpoint");
    }

    @Test
    void a_stored_hash_that_was_changed_alone_is_named_too() {
        LogCopies log = LogCopies.of(21, 21);
        List<String> lines = new ArrayList<>(log.lines());
        lines.replaceAll(line -> line.replaceAll(
                "\"level\":2,\"index\":3,\"hash\":\"[0-9a-f]{4}", "\"level\":2,\"index\":3,\"hash\":\"0000"));

        Run run = run(lines, List.of("--key", log.keyText(), "-"));

        assertThat(run.out()).startsWith("DOES NOT HOLD: /subtrees/2/3 ");
    }

    @Test
    void a_checkpoint_of_another_key_is_none() {
        LogCopies log = LogCopies.of(8, 8);
        LogCopies other = LogCopies.of(8, 8);

        assertThat(verify(log, "--checkpoint", kept(other.checkpoint(8))).out())
                .contains("is not signed by a key given");
        assertThat(verify(log.withCheckpoint(other.checkpoint(5))).out())
                .startsWith("DOES NOT HOLD: /checkpoints/1 is not signed by a key given");
        assertThat(verify(log.withoutCheckpoints(), "--promise", kept(other.promise(3, PAST)))
                        .out())
                .contains("is not signed by a key given");
    }

    @Test
    void a_witness_that_is_trusted_is_named_and_its_false_line_is_found() {
        LogCopies log = LogCopies.of(8).withoutCheckpoints();
        KeyPair witness = LogCopies.newKey();
        String key = LogCopies.verifierKey("portal.example/w", 4, witness);
        String note = log.checkpoint(8);
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        String line = LogCopies.cosignature("portal.example/w", witness, text, PAST);
        String other = LogCopies.cosignature("portal.example/w", witness, text.replace("8", "9"), PAST);

        Run holds = verify(log.withCheckpoint(note + line + "\n"), "--witness", key);
        Run broken = verify(log.withoutCheckpoints().withCheckpoint(note + other + "\n"), "--witness", key);
        Run unknown = verify(log, "--witness", log.keyText());

        assertThat(holds.out()).endsWith("; seen by portal.example/w" + System.lineSeparator());
        assertThat(broken.out()).startsWith("DOES NOT HOLD: /checkpoints/0 ").contains("not its own");
        assertThat(unknown.code()).isEqualTo(2);
    }

    @Property(tries = 300)
    void any_one_bit_that_is_changed_in_the_log_is_found(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll long chance) {
        LogCopies log = LogCopies.of(size, size / 2, size);
        Random random = new Random(chance);
        List<String> lines = new ArrayList<>(log.lines());
        int which = random.nextInt(size);
        byte[] bytes = lines.get(which).getBytes(StandardCharsets.UTF_8);
        int at = lines.get(which).indexOf("leafHash")
                + 11
                + random.nextInt(bytes.length - lines.get(which).indexOf("leafHash") - 12);
        bytes[at] ^= (byte) (1 << random.nextInt(6));
        lines.set(which, new String(bytes, StandardCharsets.UTF_8));

        Run run = run(lines, List.of("--key", log.keyText(), "-"));

        assertThat(run.code()).as(lines.get(which)).isNotZero();
    }

    @Test
    void a_promise_is_taken_from_the_answer_that_held_it() {
        LogCopies log = LogCopies.of(8, 8);
        String promise = log.promise(3, PAST).replace("\n", "\\n");

        for (String answer : List.of(
                "{\"id\":1,\"logEntry\":{\"promise\":\"" + promise + "\"}}",
                "{\"id\":1,\"log\":[{\"promise\":\"an older one\"},{\"promise\":\"" + promise + "\"}]}",
                "{\"promise\":\"" + promise + "\"}")) {
            assertThat(verify(log, "--promise", kept(answer)).out()).contains("promises 1");
        }
    }

    @Test
    void parts_and_pages_in_a_row_are_one_log() throws Exception {
        LogCopies log = LogCopies.of(21, 8, 21);
        List<String> lines = log.lines();
        String first = kept(String.join("\n", lines.subList(0, 10)));
        // The last entry of the part before stands in the next page again.
        String page = kept("{\"items\":[" + String.join(",", lines.subList(9, lines.size())) + "],\"page\":{}}");

        Run run = run(List.of(), List.of("--key", log.keyText(), first, page));

        assertThat(run.out()).startsWith("HOLDS: entries 21,");
    }

    @Test
    void a_proof_is_checked_by_the_checkpoint_and_the_promise_that_were_kept() {
        LogCopies log = LogCopies.of(2, 2);
        byte[] other = Merkle.leaf("{\"facts\":{\"n\":0},\"id\":\"%s\"}"
                .formatted(UUID.nameUUIDFromBytes("id 0".getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8));
        byte[] leaf = Merkle.leaf("{\"facts\":{\"n\":1},\"id\":\"%s\"}"
                .formatted(UUID.nameUUIDFromBytes("id 1".getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8));
        String proof = "{\"entryId\":\"%s\",\"leafHash\":\"%s\",\"place\":1,\"treeSize\":2,\"path\":[\"%s\"]}"
                .formatted(
                        UUID.nameUUIDFromBytes("id 1".getBytes(StandardCharsets.UTF_8)),
                        HexFormat.of().formatHex(leaf),
                        HexFormat.of().formatHex(other));
        List<String> arguments = List.of(
                "--key",
                log.keyText(),
                "--checkpoint",
                kept(log.checkpoint(2)),
                "--promise",
                kept(log.promise(1, PAST)),
                "--proof");

        Run holds = run(List.of(), with(arguments, kept(proof)));
        Run wrongPlace = run(List.of(), with(arguments, kept(proof.replace("\"place\":1", "\"place\":0"))));
        Run otherSize = run(List.of(), with(arguments, kept(proof.replace("\"treeSize\":2", "\"treeSize\":3"))));
        Run grown = run(List.of(), with(arguments, kept("{\"firstSize\":0,\"secondSize\":2,\"path\":[]}")));

        assertThat(holds.out()).startsWith("HOLDS: 1 proofs");
        assertThat(wrongPlace.out()).startsWith("DOES NOT HOLD: /path ");
        assertThat(otherSize.err()).startsWith("UNREADABLE: /treeSize ");
        assertThat(grown.code()).isZero();
    }

    private static List<String> with(List<String> arguments, String more) {
        List<String> all = new ArrayList<>(arguments);
        all.add(more);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "{}", "[]", "{\"entry\":1}", "{\"level\":0}"})
    void what_is_no_log_is_unreadable(String line) {
        Run run = run(List.of(line), List.of("--key", LogCopies.of(0).keyText(), "-"));

        assertThat(run.err()).startsWith("UNREADABLE: ");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_there_is_unreadable() {
        String key = LogCopies.of(0).keyText();

        assertThat(run(List.of(), List.of("--key", key, "absent")).code()).isEqualTo(2);
        assertThat(run(List.of(), List.of("--key", "absent", "-")).code()).isEqualTo(2);
        assertThat(run(List.of(), List.of("--key", key, "--checkpoint", "absent", "-"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void without_a_key_or_a_log_the_usage_is_told() {
        String key = LogCopies.of(0).keyText();

        assertThat(List.of(
                        List.<String>of(),
                        List.of("-"),
                        List.of("--key", key),
                        List.of("--other", "x", "-"),
                        List.of("--key")))
                .allSatisfy(arguments -> {
                    Run run = run(List.of(), arguments);
                    assertThat(run.err()).startsWith("usage: verify-log --key KEY");
                    assertThat(run.code()).isEqualTo(2);
                });
    }
}
