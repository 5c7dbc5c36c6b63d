package org.emining.approval;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What those who judge matches may send of themselves and of the ranking. */
final class JudgeRequests {

    private JudgeRequests() {}

    /** What a person says of itself on a case. */
    @Consistent
    @Schema(name = "AttestationRequest", description = "What a person says of itself on a case.")
    record NewAttestation(
            @Schema(description = "NONE: nothing ties you to a side. NAMED: something does; you step back with this.")
            @NotNull
            AttestedConflict conflict,

            @Schema(description = "With NAMED, and only then: code of the list `recusal-reasons`.")
            @Size(max = 60)
            @KnownCode(CodeLists.RECUSAL_REASONS)
            @Nullable
            String reason,

            @Schema(description = "With NAMED, if there is more to say. Name no person.")
            @CleanText(lines = true)
            @Size(min = 3, max = 2000)
            @Nullable
            String words)
            implements Consistent.Rules {

        @Override
        public void check(Consistent.Findings findings) {
            boolean named = conflict == AttestedConflict.NAMED;
            findings.check(conflict == null || named == (reason != null), "reason", "goes-with", AttestedConflict.NAMED)
                    .check(conflict == null || named || words == null, "words", "goes-with", AttestedConflict.NAMED);
        }

        /** The stepping back that goes with it; null where no conflict is named. */
        @Nullable
        NewRecusal recusal() {
            return reason == null ? null : new NewRecusal(reason, words);
        }
    }

    /** Why a person steps back. */
    @Schema(name = "RecusalRequest", description = "Why a person steps back from a case.")
    record NewRecusal(
            @Schema(description = "Code of the list `recusal-reasons`.", examples = "FORMER_EMPLOYER")
            @NotNull
            @Size(max = 60)
            @KnownCode(CodeLists.RECUSAL_REASONS)
            String reason,

            @Schema(description = "If there is more to say; auditors read it. Name no person.")
            @CleanText(lines = true)
            @Size(min = 3, max = 2000)
            @Nullable
            String words) {}

    /** A view of a case on its technical merit. */
    @Consistent
    @Schema(name = "TechnicalViewRequest", description = "A view of a case on its technical merit.")
    record NewTechnicalView(
            @Schema(description = "Whether the frozen score is what the file deserves.") @NotNull
            Boolean scoreConfirmed,

            @Schema(description = "Needed when the score is not confirmed.")
            @CleanText(lines = true)
            @Size(min = 3, max = 5000)
            @Nullable
            String comment)
            implements Consistent.Rules {

        @Override
        public void check(Consistent.Findings findings) {
            findings.check(!Boolean.FALSE.equals(scoreConfirmed) || comment != null, "comment", "not-null");
        }
    }

    /** Why higher-ranked cases are passed over. */
    @Schema(name = "OverrideRequest", description = "Why higher-ranked cases on the same project are passed over.")
    record NewOverride(
            @Schema(description = "Codes of the list `override-reasons`.", examples = "EVIDENCE_STRONGER")
            @NotEmpty
            @UniqueElements
            @Size(max = 5)
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.OVERRIDE_REASONS) String> reasons,

            @Schema(description = "The same in words.") @NotNull @CleanText(lines = true) @Size(min = 3, max = 5000)
            String words) {}
}
