package org.emining.approval;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.platform.web.CleanText;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be sent about matches. */
final class Requests {

    private Requests() {}

    /** A decision. */
    @Schema(name = "NewDecision", description = "What a key says.")
    @FittingReasons
    record NewDecision(
            @Schema(description = "The key turned. PROVINCIAL decides; FEDERAL has no say yet.") @NotNull
            Key key,

            @NotNull Outcome outcome,

            @Schema(
                    description = "Codes of the list `decision-reasons` that fit the outcome.",
                    examples = "MEETS_NEEDS")
            @NotEmpty
            @UniqueElements
            @Size(max = 10)
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.DECISION_REASONS) String> reasons,

            @Schema(description = "In words; needed for PUBLIC_POLICY, which the note must name.")
            @CleanText(lines = true)
            @Size(min = 3, max = 5000)
            @Nullable
            String note) {}
}
