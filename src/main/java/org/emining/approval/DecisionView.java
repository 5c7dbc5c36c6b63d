package org.emining.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one key said. The person who turned it is known to the file, not shown to its readers. */
@Schema(name = "Decision", description = "What one key said, and why.")
public record DecisionView(
        UUID id,
        Key key,

        @Schema(
                description = "The round of review it was made in; a key turns once in each.",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        int round,

        Outcome outcome,

        @Schema(description = "Codes of the list `decision-reasons`.", maxItems = 10)
        List<String> reasons,

        @Schema(maxLength = 5000) @Nullable String note,

        @Schema(description = "What an approval with conditions is bound to.", maxItems = 30)
        List<ApprovalCondition> conditions,

        @Schema(
                description =
                        "Why it came before higher-ranked cases on the same project; absent where there were none.")
        @Nullable
        OverrideView overrides,

        @Schema(
                description = "What the person who turned the key attested of itself on this case; absent of decisions"
                        + " from before that was asked.")
        @Nullable
        UUID attestationId,

        @Schema(description = "The authority that decided.") UUID organisationId,
        @Schema(description = "By the database's clock.") Instant decidedAt) {

    static DecisionView of(Decision decision, @Nullable OverrideView overrides) {
        return new DecisionView(
                decision.id,
                decision.key,
                decision.round,
                decision.outcome,
                decision.reasons,
                decision.note,
                decision.conditions,
                overrides,
                decision.attestationId,
                decision.organisationId,
                decision.decidedAt);
    }
}
