package org.emining.approval;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a lower-ranked firm was approved. */
@Schema(
        name = "DecisionOverride",
        description = "Why a lower-ranked firm was approved while higher-ranked ones stood before the same project.")
public record OverrideView(
        @Schema(description = "Codes of the list `override-reasons`.", maxItems = 5)
        List<String> reasons,

        @Schema(maxLength = 5000) String words,

        @Schema(description = "The cases passed over, the highest-ranked first.", maxItems = 10000)
        List<PassedOverView> passedOver) {

    /** One of them. */
    @Schema(name = "PassedOver", description = "A case that ranked higher.")
    public record PassedOverView(
            UUID matchId,

            @Schema(format = "int64", minimum = "0", maximum = "100000000")
            long score) {}

    static OverrideView of(DecisionOverride override) {
        return new OverrideView(
                override.reasons,
                override.words,
                override.passedOver.stream()
                        .map(one -> new PassedOverView(one.matchId(), one.score()))
                        .sorted(Comparator.comparingLong(PassedOverView::score)
                                .reversed()
                                .thenComparing(PassedOverView::matchId))
                        .toList());
    }
}
