package org.emining.interest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;

/** A step of the timetable. */
@Schema(name = "Milestone", description = "A step of the timetable.")
public record Milestone(
        @Schema(examples = "Feasibility study delivered") @NotNull @CleanText @Size(min = 2, max = 200)
        String name,

        @Schema(description = "Its last day.") @NotNull @CalendarDate
        LocalDate dueOn) {}
