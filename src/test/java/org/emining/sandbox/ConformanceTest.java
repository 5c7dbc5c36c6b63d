package org.emining.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.emining.testsupport.Api;
import org.emining.testsupport.WatchTraffic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit, from the begin of a run to the verdict, as a portal's developer meets it. */
@QuarkusTest
@TestProfile(InSandbox.class)
class ConformanceTest {

    private static final String RUNS = "/sandbox/conformance-runs";

    @TempDir
    Path folder;

    @BeforeEach
    void watch() {
        WatchTraffic.byServedDescription();
    }

    private record Told(int exit, String text) {}

    private Told checked(Api firm, GoodPortal portal, String... more) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), Api.token(firm.subject()));
        List<String> arguments = new java.util.ArrayList<>(
                List.of("--base-url", "http://localhost:" + RestAssured.port, "--token-file", token.toString()));
        arguments.addAll(List.of(more));
        var end = new PipedOutputStream();
        try (var lines = new BufferedReader(
                new InputStreamReader(new PipedInputStream(end, 64 * 1024), StandardCharsets.UTF_8))) {
            CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> {
                try (var out = new PrintStream(end, true, StandardCharsets.UTF_8)) {
                    return Conformance.run(arguments, out, System.err);
                }
            });
            String begun = lines.readLine();
            assertThat(begun).contains("has begun");
            portal.work();
            Files.createFile(worked());
            return new Told(exit.get(), String.join("\n", lines.lines().toList()));
        }
    }

    private Path worked() {
        return folder.resolve("worked");
    }

    @Test
    void a_portal_that_does_everything_right_is_ready() throws Exception {
        Api firm = aFirm();
        try (GoodPortal portal = new GoodPortal(firm)) {
            Told told = checked(firm, portal, "--wait", "60");

            assertThat(told.text()).endsWith("ready: 14 of 14").doesNotContain("not ready");
            assertThat(told.exit()).isZero();
        }
    }

    @Test
    void one_that_believes_every_message_is_told_what_to_do_in_its_language() throws Exception {
        Api firm = aFirm();
        try (GoodPortal portal = new GoodPortal(firm).careless()) {
            // Who never gets ready is watched as long as its integration runs: here until the portal has worked.
            Told told = checked(
                    firm,
                    portal,
                    "--wait",
                    "120",
                    "--language",
                    "zh-Hans",
                    "--",
                    "sh",
                    "-c",
                    "until [ -e \"$0\" ]; do sleep 0.2; done",
                    worked().toString());

            assertThat(told.text())
                    .containsPattern("FAIL +webhook-refuses-forged +[^\n]*\\p{IsHan}")
                    .containsPattern("FAIL +webhook-refuses-old")
                    .endsWith("not ready: 12 of 14");
            assertThat(told.exit()).isEqualTo(1);
        }
    }

    @Test
    void who_says_too_little_or_has_no_sandbox_is_told_so() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "a.b.c");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        List<String> refused =
                List.of("--base-url", "http://localhost:" + RestAssured.port, "--token-file", token.toString());

        assertThat(Conformance.run(List.of("--base-url", "http://localhost:1"), nowhere, nowhere))
                .isEqualTo(2);
        assertThat(Conformance.run(refused, nowhere, nowhere)).isEqualTo(2);
    }

    @Test
    void a_run_shows_what_was_seen_so_far() {
        Api firm = aFirm();
        Response begun = firm.post(RUNS, Map.of());
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        String run = RUNS + "/" + begun.jsonPath().getString("id");

        firm.post("/webhook-endpoints", Map.of("url", "nowhere"));
        Response seen = firm.get(run);

        assertThat(seen.jsonPath().getInt("requests")).isEqualTo(1);
        assertThat(seen.jsonPath().getBoolean("ready")).isFalse();
        assertThat(seen.jsonPath().getString("checks.find { it.check == 'idempotency-key' }.verdict"))
                .isEqualTo("PASS");
        assertThat(seen.jsonPath().getString("checks.find { it.check == 'language' }.verdict"))
                .isEqualTo("NOT_SEEN");
        assertThat(seen.jsonPath().getMap("checks[0].text").keySet())
                .isEqualTo(java.util.Set.of("en", "zh-Hans", "ja", "ur"));
    }

    @Test
    void a_begin_that_is_sent_again_begins_no_second_run() {
        Api firm = aFirm();
        String key = Api.newKey();
        String id = firm.postUnder(key, RUNS, Map.of()).jsonPath().getString("id");

        Response again = firm.postUnder(key, RUNS, Map.of());

        assertThat(again.jsonPath().getString("id")).isEqualTo(id);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(firm.get(RUNS + "/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_run_ends_the_one_before() {
        Api firm = aFirm();
        String id = firm.post(RUNS, Map.of()).jsonPath().getString("id");

        firm.post(RUNS, Map.of());

        assertProblem(firm.get(RUNS + "/" + id), 404, "not-found");
    }

    @Test
    void a_receiver_that_is_not_enabled_is_not_tried_out() {
        Api firm = aFirm();
        String run = RUNS + "/" + firm.post(RUNS, Map.of()).jsonPath().getString("id");

        assertProblem(firm.post(run + "/webhook-probes", Map.of()), 409, "move-not-allowed");
    }

    @Test
    void a_run_is_for_firms_and_portals_and_is_its_own() {
        Api firm = aFirm();
        String run = RUNS + "/" + firm.post(RUNS, Map.of()).jsonPath().getString("id");

        assertProblem(Api.anonymously().post(RUNS, Map.of()), 401, "unauthenticated");
        assertProblem(Api.as("reviewer-ba").post(RUNS, Map.of()), 403, "forbidden");
        assertProblem(aFirm().get(run), 404, "not-found");
        assertProblem(aFirm().post(run + "/webhook-probes", Map.of()), 404, "not-found");
        assertThat(Api.as("portal-jp").post(RUNS, Map.of()).statusCode()).isEqualTo(201);
    }
}
