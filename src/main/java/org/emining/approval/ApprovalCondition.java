package org.emining.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * What an approval is bound to.
 *
 * @param dueOn the last day to meet it, or null where none is set
 */
@Schema(name = "ApprovalCondition", description = "What an approval is bound to.")
public record ApprovalCondition(
        @Schema(examples = "Trains forty people of the district in the first two years.")
        @NotNull
        @CleanText(lines = true)
        @Size(min = 3, max = 2000)
        String text,

        @Schema(description = "The last day to meet it.") @CalendarDate @Nullable
        LocalDate dueOn) {}
