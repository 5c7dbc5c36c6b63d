package org.emining.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be sent about match lists. */
final class MatchListRequests {

    private MatchListRequests() {}

    /** Which lists are wanted. */
    @Schema(name = "MatchListsRequest", description = "Which lists are wanted.")
    record NewMatchLists(
            @Schema(description = "How many firms a list may have.") @NotNull @Min(1) @Max(200)
            Integer top,

            @Schema(
                    description = "The number of a match policy that is or was in force; left out, the one in force"
                            + " now. No draft: it could change while the work goes on.")
            @Min(1)
            @Max(1_000_000)
            @Nullable
            Integer policyVersion) {}
}
