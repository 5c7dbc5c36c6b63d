package org.emining.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.LogCopies;
import org.emining.verifier.Merkle;
import org.emining.verifier.VerifyLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log over HTTP: what anybody reads, what witnesses add, and that the verifier agrees. */
@QuarkusTest
class LedgerResourceTest {

    private static final Api ANYBODY = Api.anonymously();
    private static final Api OPERATOR = Api.as("operator");

    @Inject
    Entries entries;

    @TempDir
    Path folder;

    private static JsonPath signed() {
        Response answer = OPERATOR.post("/ledger/checkpoints", Map.of());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private JsonPath placed() {
        UUID subject = entries.told();
        signed();
        return ANYBODY.get("/ledger/entries?subjectId=" + subject).jsonPath();
    }

    private static List<byte[]> path(JsonPath proof) {
        return proof.getList("path", String.class).stream()
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    private static byte[] hash(JsonPath json, String member) {
        return HexFormat.of().parseHex(json.getString(member));
    }

    @Test
    void an_entry_shows_public_facts_and_hides_the_sealed_ones() {
        String entry = placed().getString("items[0].entry");

        JsonPath said = JsonPath.from(entry);
        assertThat(said.getString("type")).isEqualTo("told-by-a-test");
        assertThat(said.getString("facts.text")).isEqualTo("said \"aloud\"\nin two lines");
        assertThat(said.getMap("sealed").keySet()).hasToString("[by, outcome]");
        assertThat(entry).doesNotContain("APPROVED").doesNotContain("019a9f3c-7d41-7c1e-9b57-0d2f6a1e8c44");
    }

    @Test
    void the_leaf_hash_is_that_of_the_exact_text() {
        JsonPath page = placed();

        assertThat(HexFormat.of()
                        .formatHex(Merkle.leaf(page.getString("items[0].entry").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(page.getString("items[0].leafHash"));
    }

    @Test
    void an_entry_that_waits_is_read_without_a_place_and_proven_after_the_next_checkpoint() {
        UUID subject = entries.told();
        JsonPath checkpoint = signed();
        UUID later = entries.told();
        String id =
                ANYBODY.get("/ledger/entries?subjectId=" + subject).jsonPath().getString("items[0].id");

        JsonPath proof = ANYBODY.get("/ledger/proofs/inclusion?entryId=" + id).jsonPath();

        assertThat(ANYBODY.get("/ledger/entries?subjectId=" + later).jsonPath().getList("items"))
                .isEmpty();
        assertThat(proof.getLong("treeSize")).isEqualTo(checkpoint.getLong("size"));
        assertThat(Merkle.includes(
                        hash(proof, "leafHash"),
                        proof.getLong("place"),
                        proof.getLong("treeSize"),
                        path(proof),
                        hash(checkpoint, "rootHash")))
                .isTrue();
    }

    @Test
    void an_entry_is_proven_by_its_leaf_hash_for_every_size_it_is_in() {
        JsonPath entry = placed();
        entries.told();
        signed();
        long place = entry.getLong("items[0].place");
        String query = "/ledger/proofs/inclusion?leafHash=" + entry.getString("items[0].leafHash") + "&treeSize=";

        assertProblem(ANYBODY.get(query + place), 404, "not-found");
        for (long size = place + 1; size <= place + 2; size++) {
            JsonPath proof = ANYBODY.get(query + size).jsonPath();
            assertThat(proof.getString("entryId")).isEqualTo(entry.getString("items[0].id"));
            assertThat(Merkle.includes(hash(proof, "leafHash"), place, size, path(proof), hash(proof, "rootHash")))
                    .isTrue();
        }
    }

    @Test
    void two_checkpoints_are_proven_to_be_one_log() {
        JsonPath first = signed();
        entries.told();
        entries.told();
        JsonPath second = signed();

        JsonPath proof = ANYBODY.get("/ledger/proofs/consistency?first=" + first.getLong("size"))
                .jsonPath();

        assertThat(proof.getLong("secondSize")).isEqualTo(second.getLong("size"));
        assertThat(Merkle.continues(
                        first.getLong("size"),
                        hash(first, "rootHash"),
                        second.getLong("size"),
                        hash(second, "rootHash"),
                        path(proof)))
                .isTrue();
    }

    @Test
    void a_proof_between_sizes_without_checkpoints_holds_too() {
        entries.told();
        entries.told();
        entries.told();
        long size = signed().getLong("size");

        for (long first = 0; first <= size; first += Math.max(1, size / 7)) {
            JsonPath proof = ANYBODY.get("/ledger/proofs/consistency?first=" + first + "&second="
                            + (size - 1 < first ? size : size - 1))
                    .jsonPath();
            assertThat(Merkle.continues(
                            first,
                            hash(proof, "firstRootHash"),
                            proof.getLong("secondSize"),
                            hash(proof, "secondRootHash"),
                            path(proof)))
                    .as("from " + first)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ledger/proofs/consistency, not-null",
        "/ledger/proofs/consistency?first=9&second=8, range",
        "/ledger/proofs/consistency?first=0&second=999999999999, range",
        "/ledger/proofs/consistency?first=-1, pattern",
        "/ledger/proofs/inclusion, one-of-two",
        "/ledger/proofs/inclusion?entryId=1, type",
        "/ledger/proofs/inclusion?leafHash=00, pattern",
        "/ledger/proofs/inclusion?entryId=019a9f3c-7d41-7c1e-9b57-0d2f6a1e8c44&treeSize=x, pattern",
        "/ledger/export?from=x, pattern",
        "/ledger/entries?subjectId=x, type",
    })
    void a_question_that_makes_no_sense_is_refused(String path, String fault) {
        signed();

        assertFault(assertProblem(ANYBODY.get(path), 400, "invalid-parameter"), fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/entries/019a9f3c-7d41-7c1e-9b57-0d2f6a1e8c44",
                "/ledger/checkpoints/999999999999",
                "/ledger/checkpoints/x",
                "/ledger/proofs/inclusion?entryId=019a9f3c-7d41-7c1e-9b57-0d2f6a1e8c44",
                "/ledger/proofs/inclusion?leafHash=0000000000000000000000000000000000000000000000000000000000000000",
            })
    void what_is_not_there_is_not_found(String path) {
        assertProblem(ANYBODY.get(path), 404, "not-found");
    }

    @Test
    void entries_and_checkpoints_are_read_in_pages() {
        entries.told();
        signed();
        entries.told();
        signed();

        JsonPath first = ANYBODY.get("/ledger/entries?limit=1").jsonPath();
        JsonPath second = ANYBODY.get("/ledger/entries?limit=1&cursor=" + first.getString("page.nextCursor"))
                .jsonPath();
        JsonPath newest = ANYBODY.get("/ledger/checkpoints?limit=1").jsonPath();
        JsonPath older = ANYBODY.get("/ledger/checkpoints?limit=1&cursor=" + newest.getString("page.nextCursor"))
                .jsonPath();

        assertThat(first.getList("items.place", Long.class)).containsExactly(0L);
        assertThat(second.getList("items.place", Long.class)).containsExactly(1L);
        assertThat(newest.getLong("items[0].size")).isGreaterThan(older.getLong("items[0].size"));
        assertThat(newest.getString("items[0].note"))
                .isEqualTo(ANYBODY.get("/ledger/checkpoints/latest").jsonPath().getString("note"));
    }

    @Test
    void a_checkpoint_that_is_known_is_not_sent_again() {
        long size = signed().getLong("size");
        Response read = ANYBODY.get("/ledger/checkpoints/" + size);

        assertThat(ANYBODY.with("If-None-Match", read.header("ETag"))
                        .get("/ledger/checkpoints/" + size)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "reviewer-ba", "portal-cn", "firm-cn", "publisher-ba"})
    void only_the_operator_signs_on_demand(String user) {
        assertProblem(Api.as(user).post("/ledger/checkpoints", Map.of()), 403, "forbidden");
        assertProblem(ANYBODY.post("/ledger/checkpoints", Map.of()), 401, "unauthenticated");
    }

    // --- witnesses ---

    private static final String WITNESSES = "/ledger/witnesses";

    private record Witness(String name, KeyPair pair) {
        static Witness fresh() {
            return new Witness("portal.example/" + UUID.randomUUID(), LogCopies.newKey());
        }

        Map<String, String> registration() {
            return Map.of("verifierKey", LogCopies.verifierKey(name, 4, pair));
        }

        Map<String, String> line(JsonPath checkpoint) {
            String note = checkpoint.getString("note");
            String text = note.substring(0, note.indexOf("\n\n") + 1);
            return Map.of("cosignature", LogCopies.cosignature(name, pair, text, 1_764_000_000L));
        }

        Witness registeredBy(Api portal) {
            Response answer = portal.post(WITNESSES, registration());
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            return this;
        }
    }

    private static String cosignatures(JsonPath checkpoint) {
        return "/ledger/checkpoints/" + checkpoint.getLong("size") + "/cosignatures";
    }

    @Test
    void a_portal_signs_a_checkpoint_and_everybody_sees_it() {
        Api portal = Api.as("portal-cn");
        Witness witness = Witness.fresh().registeredBy(portal);
        JsonPath checkpoint = signed();

        Response signed = portal.post(cosignatures(checkpoint), witness.line(checkpoint));

        assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(201);
        JsonPath seen =
                ANYBODY.get("/ledger/checkpoints/" + checkpoint.getLong("size")).jsonPath();
        assertThat(seen.getList("cosignatures.witness", String.class)).contains(witness.name());
        assertThat(seen.getString("note")).contains(witness.line(checkpoint).get("cosignature"));
        assertThat(ANYBODY.get("/ledger/keys").jsonPath().getList("witnesses.name", String.class))
                .contains(witness.name());
    }

    @Test
    void a_witness_signs_a_checkpoint_once() {
        Api portal = Api.as("portal-cn");
        Witness witness = Witness.fresh().registeredBy(portal);
        JsonPath checkpoint = signed();
        portal.post(cosignatures(checkpoint), witness.line(checkpoint));

        Response again = portal.post(cosignatures(checkpoint), witness.line(checkpoint));

        assertFault(assertProblem(again, 409, "already-exists"), "/cosignature", "already-exists");
    }

    @Test
    void one_key_of_idempotency_stores_one_signature_and_gives_one_answer() {
        Api portal = Api.as("portal-cn");
        Witness witness = Witness.fresh().registeredBy(portal);
        JsonPath checkpoint = signed();
        String key = Api.newKey();

        Response first = portal.postUnder(key, cosignatures(checkpoint), witness.line(checkpoint));
        Response again = portal.postUnder(key, cosignatures(checkpoint), witness.line(checkpoint));

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_signature_of_another_text_another_key_or_another_portal_is_refused() {
        Api portal = Api.as("portal-cn");
        Witness witness = Witness.fresh().registeredBy(portal);
        JsonPath earlier = signed();
        entries.told();
        JsonPath checkpoint = signed();
        Witness unknown = Witness.fresh();

        for (Response answer : List.of(
                portal.post(cosignatures(checkpoint), witness.line(earlier)),
                portal.post(cosignatures(checkpoint), unknown.line(checkpoint)),
                portal.post(cosignatures(checkpoint), new Witness(witness.name(), unknown.pair()).line(checkpoint)),
                Api.as("portal-jp").post(cosignatures(checkpoint), witness.line(checkpoint)))) {
            assertFault(assertProblem(answer, 422, "constraint-violation"), "/cosignature", "cosignature");
        }
        assertFault(
                assertProblem(
                        portal.post(cosignatures(checkpoint), Map.of("cosignature", "x")), 422, "constraint-violation"),
                "/cosignature",
                "pattern");
    }

    @Test
    void a_checkpoint_that_is_none_cannot_be_signed() {
        JsonPath checkpoint = signed();
        Api portal = Api.as("portal-cn");
        Witness witness = Witness.fresh().registeredBy(portal);

        assertProblem(
                portal.post("/ledger/checkpoints/999999999/cosignatures", witness.line(checkpoint)), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "auditor", "reviewer-ba", "firm-cn", "publisher-ba"})
    void only_portals_are_witnesses(String user) {
        JsonPath checkpoint = signed();
        Witness witness = Witness.fresh();

        assertProblem(Api.as(user).post(WITNESSES, witness.registration()), 403, "forbidden");
        assertProblem(Api.as(user).post(cosignatures(checkpoint), witness.line(checkpoint)), 403, "forbidden");
        assertProblem(ANYBODY.post(WITNESSES, witness.registration()), 401, "unauthenticated");
        assertProblem(ANYBODY.post(cosignatures(checkpoint), witness.line(checkpoint)), 401, "unauthenticated");
    }

    @Test
    void a_name_or_a_key_is_one_witness() {
        Api portal = Api.as("portal-cn");
        Witness witness = Witness.fresh().registeredBy(portal);
        Witness sameName = new Witness(witness.name(), LogCopies.newKey());

        assertProblem(portal.post(WITNESSES, sameName.registration()), 409, "already-exists");
        assertProblem(Api.as("portal-jp").post(WITNESSES, witness.registration()), 409, "already-exists");
    }

    @Test
    void a_key_of_another_kind_or_number_is_refused() {
        KeyPair pair = LogCopies.newKey();
        String plain = LogCopies.verifierKey("portal.example/x", 1, pair);
        String other = LogCopies.verifierKey("portal.example/y", 4, pair).replace("/y+", "/z+");

        for (String key : List.of(plain, other)) {
            assertFault(
                    assertProblem(
                            Api.as("portal-cn").post(WITNESSES, Map.of("verifierKey", key)),
                            422,
                            "constraint-violation"),
                    "/verifierKey",
                    "witness-key");
        }
    }

    @Test
    void a_firm_that_is_not_asked_for_a_token_reads_the_whole_log() {
        assertThat(aFirm().get("/ledger/checkpoints/latest").statusCode())
                .isEqualTo(ANYBODY.get("/ledger/checkpoints/latest").statusCode());
    }

    // --- the verifier ---

    private String kept(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String verified(String log, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("-");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        VerifyLog.run(
                all, Clock.systemUTC(), new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), print, print);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_export_holds_by_what_was_kept_of_answers() throws IOException {
        String key = kept("keys.json", ANYBODY.get("/ledger/keys").asString());
        entries.told();
        JsonPath first = signed();
        String checkpoint = kept(
                "checkpoint.json",
                ANYBODY.get("/ledger/checkpoints/" + first.getLong("size")).asString());
        entries.told();
        long size = signed().getLong("size");

        String export = ANYBODY.get("/ledger/export").asString();
        String told = verified(export, "--key", key, "--checkpoint", checkpoint);

        assertThat(told).startsWith("HOLDS: entries " + size + ",");
        assertThat(ANYBODY.get("/ledger/export?from=" + size).asString()).isEmpty();
        assertThat(ANYBODY.get("/ledger/export").contentType()).startsWith("application/x-ndjson");
    }

    @Test
    void parts_of_the_export_are_one_log() throws IOException {
        entries.told();
        entries.told();
        long size = signed().getLong("size");
        String key = kept("keys.json", ANYBODY.get("/ledger/keys").asString());

        String parts = ANYBODY.get("/ledger/export").asString()
                + ANYBODY.get("/ledger/export?from=" + (size - 1)).asString();

        assertThat(verified(parts, "--key", key)).startsWith("HOLDS: entries " + size + ",");
    }

    @Test
    void saved_pages_hold_as_well() throws IOException {
        String key = kept("keys.json", ANYBODY.get("/ledger/keys").asString());
        entries.told();
        long size = signed().getLong("size");
        StringBuilder pages = new StringBuilder();
        for (String list : List.of("/ledger/entries", "/ledger/checkpoints")) {
            String next = list + "?limit=200";
            while (next != null) {
                Response page = ANYBODY.get(next);
                pages.append(page.asString()).append('\n');
                String link = page.jsonPath().getString("links.next");
                next = link == null ? null : link.substring(Api.ROOT.length());
            }
        }

        assertThat(verified(pages.toString(), "--key", key)).startsWith("HOLDS: entries " + size + ",");
    }

    @Test
    void proofs_hold_by_a_checkpoint_that_was_kept() throws IOException {
        JsonPath entry = placed();
        String key = kept("keys.json", ANYBODY.get("/ledger/keys").asString());
        String checkpoint = kept(
                "checkpoint.json", ANYBODY.get("/ledger/checkpoints/latest").asString());
        String proof = kept(
                "proof.json",
                ANYBODY.get("/ledger/proofs/inclusion?entryId=" + entry.getString("items[0].id"))
                        .asString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

        int code = VerifyLog.run(
                List.of("--key", key, "--checkpoint", checkpoint, "--proof", proof),
                Clock.systemUTC(),
                new ByteArrayInputStream(new byte[0]),
                print,
                print);

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("HOLDS: 1 proofs");
        assertThat(code).isZero();
    }
}
