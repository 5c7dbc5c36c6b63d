package org.emining.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.language.Language;
import org.emining.platform.language.Messages;

/** A run and its verdicts. */
@Schema(name = "ConformanceRun", description = "What the kit has seen of a portal, and what it thinks of it.")
record RunView(
        UUID id,
        @Schema(description = "By the sandbox's clock.") Instant startedAt,

        @Schema(description = "How many requests were seen since.", minimum = "0", maximum = "10000")
        int requests,

        @Schema(description = "Whether every check has passed.")
        boolean ready,

        @Schema(maxItems = 50) List<Item> checks,
        Links links) {

    static final String PATH = "/api/v1/sandbox/conformance-runs/";
    static final String VIEW = "run";

    /** One check. */
    @Schema(name = "ConformanceCheck", description = "One thing a portal must do right.")
    record Item(
            @Schema(description = "Its name, e.g. `retries-after-503`; open list.", maxLength = 60)
            String check,

            @Schema(description = "PASS, FAIL, or NOT_SEEN while there was no occasion; open list.", maxLength = 20)
            String verdict,

            @Schema(description = "What is to be done, by language: en, zh-Hans, ja, ur.")
            Map<String, String> text) {}

    /** Where to go from here. */
    @Schema(name = "ConformanceRunLinks", description = "Where to go from here.")
    record Links(
            @Schema(format = "uri-reference", maxLength = 200)
            String self,

            @Schema(format = "uri-reference", maxLength = 200)
            String webhookProbes) {}

    static RunView of(Run run) {
        Check.Seen seen = run.seen();
        List<Item> checks = Stream.of(Check.values())
                .map(check -> new Item(check.word(), check.judge(seen).name(), text(check)))
                .toList();
        String self = PATH + run.id();
        return new RunView(
                run.id(),
                run.startedAt(),
                seen.requests().size(),
                checks.stream().allMatch(check -> check.verdict().equals(Verdict.PASS.name())),
                checks,
                new Links(self, self + "/webhook-probes"));
    }

    private static Map<String, String> text(Check check) {
        Map<String, String> text = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            text.put(language.tag(), Messages.text(language, "conformance." + check.word(), List.of()));
        }
        return text;
    }
}
