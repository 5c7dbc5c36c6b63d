package org.emining.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.conflict.rule.Office;
import org.jspecify.annotations.Nullable;

/** A recusal. */
@Schema(
        name = "Recusal",
        description = "A person stepped back from a case: it sees it as a reviewer no more, and colleagues go on.")
public record RecusalView(
        UUID id,
        UUID matchId,
        @Schema(description = "The membership used.") UUID memberId,
        UUID organisationId,
        Office office,

        @Schema(description = "Code of the list `recusal-reasons`.", maxLength = 60)
        String reason,

        @Schema(description = "For the person itself and auditors.", maxLength = 2000) @Nullable
        String words,

        @Schema(
                description = "Memberships of colleagues of the same authority whom nothing known bars; any of them may"
                        + " take the case up.",
                maxItems = 1000)
        List<UUID> offeredTo,

        @Schema(description = "Whether nobody of the authority was left: the operator and the authority are told.")
        boolean escalated,

        Instant recusedAt) {

    static RecusalView of(Recusal recusal, boolean words) {
        return new RecusalView(
                recusal.id,
                recusal.matchId,
                recusal.memberId,
                recusal.organisationId,
                recusal.office,
                recusal.reason,
                words ? recusal.words : null,
                recusal.offeredTo,
                recusal.escalated,
                recusal.recusedAt);
    }
}
