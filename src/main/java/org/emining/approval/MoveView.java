package org.emining.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Party;
import org.jspecify.annotations.Nullable;

/** One move of a case. The person who made it is told to offices alone. */
@Schema(name = "MatchMove", description = "One move of a case, as it was made.")
public record MoveView(
        @Schema(
                description = "The version of the case that it made.",
                format = "int64",
                minimum = "2",
                maximum = "9007199254740991")
        long version,

        @Schema(
                description = "The round of review it was made in.",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        int round,

        @Schema(description = "Open list.", examples = "ACKNOWLEDGE")
        Action action,

        @Schema(description = "In what capacity it was made; CLOCK: a day had come.", examples = "PROVINCIAL_KEY")
        Party party,

        MatchStatus from,
        MatchStatus to,

        @Schema(description = "Codes of the list `decision-reasons`.", maxItems = 10)
        List<String> reasons,

        @Schema(maxLength = 5000) @Nullable String words,

        @Schema(description = "The day that the case then waits for.") @Nullable
        LocalDate dueOn,

        @Schema(description = "For which it was made; absent where the clock did.") @Nullable
        UUID organisationId,

        @Schema(description = "The membership used; for reviewers, auditors and the operator.") @Nullable
        UUID memberId,

        @Schema(description = "By the database's clock.") Instant madeAt) {

    static MoveView of(MatchMove move, boolean office) {
        return new MoveView(
                move.version,
                move.round,
                move.action,
                move.party,
                move.from,
                move.to,
                move.reasons,
                move.words,
                move.dueOn,
                move.organisationId,
                office ? move.memberId : null,
                move.madeAt);
    }

    /** The same for somebody who may not know yet whose case it is: the filing side's own words could tell. */
    MoveView veiled() {
        return party == Party.FILING_SIDE
                ? new MoveView(version, round, action, party, from, to, reasons, null, dueOn, null, null, madeAt)
                : this;
    }
}
