package org.emining.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A word for a mineral, what it may stand for, and what was decided. */
@Schema(
        name = "ImportProposal",
        description = "A word for a mineral that is no code: rows with it wait until somebody says what is meant.")
public record ProposalView(
        UUID id,

        @Schema(description = "In small letters, with single spaces; one for all spellings.", maxLength = 400)
        String term,

        @Schema(
                description =
                        "Codes of the list `minerals` that the word may stand for, the likeliest first; empty where"
                                + " nothing is known of it.",
                maxItems = 50)
        List<String> proposed,

        ProposalStatus status,

        @Schema(
                description = "The mineral that is meant; present with CONFIRMED. A word that the organisation has"
                        + " confirmed in an earlier import is confirmed from the start.",
                maxLength = 60)
        @Nullable
        String code,

        @Schema(description = "Who decided: a member.") @Nullable
        UUID decidedBy,

        @Nullable Instant decidedAt,
        Links links,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    /** Where it is read. */
    @Schema(name = "ImportProposalLinks", description = "Where to go on.")
    public record Links(
            @Schema(format = "uri-reference") String self,

            @Schema(description = "The import.", format = "uri-reference")
            String importOf) {}

    static ProposalView of(Proposal proposal) {
        String of = ImportView.PATH + proposal.importId;
        return new ProposalView(
                proposal.id,
                proposal.term,
                proposal.proposed,
                proposal.status,
                proposal.code,
                proposal.decidedBy,
                proposal.decidedAt,
                new Links(of + "/proposals/" + proposal.id, of),
                proposal.version);
    }

    /** Name of what this caller sees: all who see it see the same. */
    String tag() {
        return "owner";
    }
}
