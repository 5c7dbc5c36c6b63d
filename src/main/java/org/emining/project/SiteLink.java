package org.emining.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.CleanText;
import org.jspecify.annotations.Nullable;

/** What a project can lean on nearby. */
@Schema(description = "What a project can lean on nearby.")
record SiteLink(
        @NotNull Kind kind,

        @Schema(examples = "Gwadar") @NotNull @CleanText @Size(max = 200)
        String name,

        @Schema(description = "By road where there is one, in kilometres.") @Min(0) @Max(5000) @Nullable
        Integer distanceKm) {

    /** What kind of thing it is. */
    @Schema(name = "SiteLinkKind")
    enum Kind {
        ECONOMIC_ZONE,
        PORT,
        CORRIDOR,
        POWER,
        WATER
    }
}
