package org.emining.approval;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.Ids;

/** That others filed for the same project on the same day. */
@Schema(
        name = "SimultaneousFilings",
        description = "That others filed for the same project on the same day: none of them is before the other.")
public record SimultaneousView(
        @Schema(description = "The day where the project is.")
        LocalDate filedOn,

        @Schema(description = "The same for all of them.") UUID group,

        @Schema(
                description = "How many, this one included; those withdrawn are not counted.",
                format = "int32",
                minimum = "2",
                maximum = "10000000")
        int filings) {

    static SimultaneousView of(Matches.FilingDay day) {
        UUID group = Ids.ofRecord("filing-day", day.projectId() + " " + day.day());
        return new SimultaneousView(day.day(), group, Math.toIntExact(day.filings()));
    }
}
