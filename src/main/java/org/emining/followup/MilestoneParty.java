package org.emining.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.CleanText;

/** Who took part in a step. */
@Schema(name = "MilestoneParty", description = "Who took part, and as what.")
public record MilestoneParty(
        @Schema(description = "As it signs.", examples = "Pakistan Mineral Development Corporation")
        @NotNull
        @CleanText
        @Size(min = 2, max = 200)
        String name,

        @NotNull Role role) {

    /** What somebody is in a step. */
    @Schema(name = "MilestonePartyRole")
    public enum Role {
        /** Holds the site or the title. */
        OWNER,
        DEVELOPER,
        FINANCE,
        ENGINEERING,
        EQUIPMENT,
        LOGISTICS,
        POWER,
        OFFTAKE,
        GOVERNMENT,
        OTHER
    }
}
