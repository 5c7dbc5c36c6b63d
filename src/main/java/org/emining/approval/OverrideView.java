package org.emining.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a lower-ranked firm was approved. */
@Schema(
        name = "DecisionOverride",
        description = "Why a lower-ranked firm was approved while higher-ranked ones stood before the same project.")
public record OverrideView(
        @Schema(description = "Codes of the list `override-reasons`.", maxItems = 5)
        List<String> reasons,

        @Schema(description = "For the offices.", maxLength = 5000) @Nullable
        String words,

        @Schema(description = "For the offices: the cases passed over, the highest-ranked first.", maxItems = 10000)
        @Nullable
        List<PassedOverView> passedOver) {

    // By what is shown: the place of one without a score tells nothing of it.
    private static final Comparator<PassedOverView> HIGHEST_FIRST = Comparator.comparing(
                    PassedOverView::score, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(PassedOverView::matchId);

    /** One of them. */
    @Schema(name = "PassedOver", description = "A case that ranked higher.")
    public record PassedOverView(
            UUID matchId,

            @Schema(description = "Absent while it is veiled.", format = "int64", minimum = "0", maximum = "100000000")
            @Nullable
            Long score) {}

    /** What those may read who are told nothing of the other cases: the coded reasons. */
    OverrideView withoutOthers() {
        return new OverrideView(reasons, null, null);
    }

    /** @param veiled of the cases passed over, whose scores are not told */
    static OverrideView of(DecisionOverride override, Set<UUID> veiled) {
        return new OverrideView(
                override.reasons,
                override.words,
                override.passedOver.stream()
                        .map(one ->
                                new PassedOverView(one.matchId(), veiled.contains(one.matchId()) ? null : one.score()))
                        .sorted(HIGHEST_FIRST)
                        .toList());
    }
}
