package org.emining.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.emining.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code conformance}: tells a portal whether its integration is ready, by what the sandbox sees of it. Begins a
 * run, starts the integration or waits for it, has its webhook receiver tried out, and prints what came of it.
 */
public final class Conformance {

    public static final String NAME = "conformance";

    /** Exit codes: every check has passed, some have not, none could be made. */
    static final int READY = 0;

    static final int NOT_READY = 1;
    static final int NOT_CHECKED = 2;

    private static final String USAGE = "usage: " + NAME
            + " --base-url URL --token-file FILE [--language LANGUAGE] [--wait SECONDS] [-- COMMAND...]\n"
            + "URL: of a sandbox. FILE: an access token of the portal, the one its integration uses; read again and again.\n"
            + "LANGUAGE: en, zh-Hans, ja, ur. COMMAND: the integration; without it, it is waited for. SECONDS: 300.";
    private static final Set<String> NAMES = Set.of("--base-url", "--token-file", "--language", "--wait");
    private static final Duration BREATH = Duration.ofMillis(500);
    // For an integration to clear up after itself.
    private static final Duration LEAVE = Duration.ofSeconds(10);

    private final SandboxClient sandbox;
    private final List<String> command;
    private final Duration wait;

    private Conformance(SandboxClient sandbox, List<String> command, Duration wait) {
        this.sandbox = sandbox;
        this.command = command;
        this.wait = wait;
    }

    /** @return the exit code: 0 when the integration is ready, 1 when it is not, 2 when that could not be found out */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Map<String, String> said = new HashMap<>();
        List<String> command = new ArrayList<>();
        try {
            read(arguments, said, command);
            String base = said.get("--base-url");
            String token = said.get("--token-file");
            if (base == null || token == null) {
                throw new IllegalArgumentException("incomplete");
            }
            long wait = Long.parseLong(said.getOrDefault("--wait", "300"));
            SandboxClient sandbox = new SandboxClient(base.replaceAll("/+$", ""), Path.of(token));
            return told(
                    new Conformance(sandbox, command, Duration.ofSeconds(wait)).watch(out),
                    said.get("--language"),
                    out);
        } catch (IllegalArgumentException wrong) {
            err.println(USAGE);
        } catch (IOException failure) {
            err.println(failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return NOT_CHECKED;
    }

    private static void read(List<String> arguments, Map<String, String> said, List<String> command) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--")) {
                command.addAll(arguments.subList(i + 1, arguments.size()));
                return;
            }
            if (!NAMES.contains(word) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException(word);
            }
            said.put(word, arguments.get(++i));
        }
    }

    private JsonNode watch(PrintStream out) throws IOException, InterruptedException {
        String run = sandbox.begin().path("id").asText();
        out.println("run " + run + " has begun: let the integration work");
        Process integration = command.isEmpty()
                ? null
                : new ProcessBuilder(command).inheritIO().start();
        try {
            long end = System.nanoTime() + wait.toNanos();
            boolean probed = false;
            JsonNode seen = sandbox.read(run);
            while (!seen.path("ready").asBoolean() && System.nanoTime() < end) {
                boolean last = ended(integration);
                probed = probed || sandbox.probe(run);
                seen = sandbox.read(run);
                if (last) {
                    return seen;
                }
            }
            return seen;
        } finally {
            if (integration != null && !integration.waitFor(LEAVE.toSeconds(), TimeUnit.SECONDS)) {
                integration.destroy();
            }
        }
    }

    // Waits a breath, or until it ends.
    private static boolean ended(@Nullable Process integration) throws InterruptedException {
        if (integration != null) {
            return integration.waitFor(BREATH.toMillis(), TimeUnit.MILLISECONDS);
        }
        LockSupport.parkNanos(BREATH.toNanos());
        return false;
    }

    private static int told(JsonNode run, @Nullable String language, PrintStream out) {
        String tag = Language.accepted(language).tag();
        int passed = 0;
        for (JsonNode check : run.path("checks")) {
            String verdict = check.path("verdict").asText();
            boolean holds = verdict.equals(Verdict.PASS.name());
            passed += holds ? 1 : 0;
            out.printf(
                    "%-8s %-26s %s%n",
                    verdict.replace('_', ' '),
                    check.path("check").asText(),
                    holds ? "" : check.path("text").path(tag).asText());
        }
        boolean ready = run.path("ready").asBoolean();
        out.printf(
                "%s: %d of %d%n",
                ready ? "ready" : "not ready", passed, run.path("checks").size());
        return ready ? READY : NOT_READY;
    }
}
