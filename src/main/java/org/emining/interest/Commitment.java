package org.emining.interest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * A promise that can be measured.
 *
 * @param kind code of the list {@code commitments}
 * @param target decimal string in the unit
 * @param unit the unit the list gives for the kind
 * @param baseline where things stand today, in the same unit
 * @param verifier who will measure it
 */
@Schema(name = "Commitment", description = "A promise that can be measured.")
@MeasurableCommitment
public record Commitment(
        @Schema(description = "Code of the list `commitments`.", examples = "TRAINEES_PER_YEAR")
        @NotNull
        @Size(max = 60)
        @KnownCode(CodeLists.COMMITMENTS)
        String kind,

        @Schema(description = "Decimal string.", examples = "120") @NotNull @Pattern(regexp = Commitment.DECIMAL)
        String target,

        @Schema(description = "The unit the list gives for the kind.", examples = "1/a")
        @NotNull
        @CleanText
        @Size(max = 20)
        String unit,

        @Schema(description = "Where things stand today, in the same unit.", examples = "0")
        @Pattern(regexp = Commitment.DECIMAL)
        @Nullable
        String baseline,

        @Schema(description = "By when it is kept.") @NotNull @CalendarDate
        LocalDate dueOn,

        @Schema(description = "Who will measure it.", examples = "Chamber of Mines")
        @CleanText
        @Size(max = 200)
        @Nullable
        String verifier) {

    /** The same without who will measure it, who may be the firm's own. */
    Commitment withoutVerifier() {
        return new Commitment(kind, target, unit, baseline, dueOn, null);
    }

    static final String DECIMAL = "[0-9]{1,15}(\\.[0-9]{1,4})?";
}
