package org.emining.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.ReceiptView;
import org.emining.organisation.Actor;
import org.jspecify.annotations.Nullable;

/** An override as a row of the list of all. */
@Schema(
        name = "OverrideRecord",
        description = "A lower-ranked firm was approved while higher-ranked ones stood before the same project.")
public record OverrideRecordView(
        UUID decisionId,

        @Schema(description = "Whose key decided: ISO 3166-2.", maxLength = 5, examples = "PK-BA")
        String province,

        UUID projectId,

        @Schema(description = "As it was at filing.", maxLength = 300)
        String projectName,

        Outcome outcome,

        @Schema(description = "Codes of the list `override-reasons`.", maxItems = 5)
        List<String> reasons,

        @Schema(maxLength = 5000) String words,

        @Schema(description = "The case that was approved.") Ranked approved,

        @Schema(description = "The cases passed over, the highest-ranked first.", maxItems = 10000)
        List<Ranked> passedOver,

        @Schema(description = "The authority that decided.") UUID organisationId,

        @Schema(description = "The membership that turned the key.")
        UUID decidedBy,

        @Schema(description = "By the database's clock.") Instant decidedAt) {

    /** A case by what its receipt said when it was filed. */
    @Schema(
            name = "RankedCase",
            description = "A case by what its frozen receipt says. Of one that you do not read as an office, its id"
                    + " alone.")
    public record Ranked(
            UUID matchId,

            @Schema(description = MatchView.FILE_NUMBER, maxLength = 30) @Nullable
            String fileNumber,

            @Schema(description = "Absent while veiled.") @Nullable
            UUID companyId,

            @Schema(description = "As it was at filing. Absent while veiled.", maxLength = 300) @Nullable
            String companyName,

            @Schema(
                    description = "Divide by a million to show it out of 100. Absent while veiled.",
                    format = "int64",
                    minimum = "0",
                    maximum = "100000000")
            @Nullable
            Long score,

            @Schema(
                    description = "Absent where the firm was not ranked, and while veiled.",
                    format = "int32",
                    minimum = "1",
                    maximum = "10000000")
            @Nullable
            Integer rank,

            @Schema(description = "The policy that its receipt was made by.")
            ReceiptView.@Nullable PolicyReference policy,

            @Nullable Instant filedAt) {

        static Ranked of(Actor actor, Match match) {
            boolean veiled = MatchAccess.veiled(actor, match);
            return new Ranked(
                    match.id,
                    match.fileNumber,
                    veiled ? null : match.companyId,
                    veiled ? null : match.companyName,
                    veiled ? null : match.score,
                    veiled ? null : match.rank,
                    new ReceiptView.PolicyReference(match.policyId, match.policyVersion, null),
                    match.filedAt);
        }

        static Ranked hidden(DecisionOverride.PassedOver passed) {
            return new Ranked(passed.matchId(), null, null, null, null, null, null, null);
        }
    }
}
