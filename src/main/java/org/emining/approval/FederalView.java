package org.emining.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.FederalOpinion;
import org.emining.approval.flow.FederalScope;
import org.jspecify.annotations.Nullable;

/** What the federation has to say on a case, frozen at filing, and what it has said. */
@Schema(name = "FederalSay", description = "The declared, limited say of the federation, frozen at filing.")
public record FederalView(
        @Schema(
                description = "NOT_REQUIRED: none. ADVISORY: it is heard, and its objection stands on record and never"
                        + " blocks. CONCURRENCE: an approval needs it. Open list.",
                examples = "ADVISORY")
        FederalEffect effect,

        @Schema(description = "What it may speak about. Open list.", examples = "SECURITY")
        FederalScope scope,

        @Schema(
                description =
                        "What it has said in this round of review; NOT_GIVEN also when it is late. Absent where it has no"
                                + " say.",
                examples = "NOT_GIVEN")
        @Nullable
        FederalOpinion opinion) {

    static FederalView of(Match match) {
        return new FederalView(
                match.federalEffect,
                match.federalScope,
                match.federalEffect == FederalEffect.NOT_REQUIRED ? null : match.federalOpinion);
    }
}
