package org.emining.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.FittingReasons.Reasoned;
import org.emining.approval.flow.Clock;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be sent about matches. */
final class Requests {

    private static final String REASONS = "Codes of the list `decision-reasons` that fit the move.";
    private static final String NOTE = "In words; needed for PUBLIC_POLICY, which the note must name.";

    private Requests() {}

    /** A decision. */
    @Schema(name = "DecisionRequest", description = "What a key says.")
    @FittingReasons
    @Consistent
    record NewDecision(
            @Schema(
                    description = "The key turned. PROVINCIAL decides: APPROVED, APPROVED_WITH_CONDITIONS or REJECTED."
                            + " FEDERAL says CONCURRED or OBJECTED.")
            @NotNull
            Key key,

            @NotNull Outcome outcome,

            @Schema(description = REASONS, examples = "MEETS_NEEDS") @NotEmpty @UniqueElements @Size(max = 10)
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.DECISION_REASONS) String> reasons,

            @Schema(description = NOTE) @CleanText(lines = true) @Size(min = 3, max = 5000) @Nullable
            String note,

            @Schema(description = "With APPROVED_WITH_CONDITIONS, and only then.") @Size(max = 30) @Nullable
            List<@NotNull @Valid ApprovalCondition> conditions,

            @Schema(
                    description = "Needed with an approval while cases with a higher score stand undecided on the same"
                            + " project (`higherRanked`), and only then.")
            @Valid
            JudgeRequests.@Nullable NewOverride overrides)
            implements Reasoned, Consistent.Rules {

        @Override
        public @Nullable Purpose purpose() {
            return outcome == null ? null : outcome.purpose();
        }

        @Override
        public void check(Consistent.Findings findings) {
            if (outcome == null) {
                return;
            }
            findings.check(key == null || key == outcome.key(), "outcome", "outcome-of-key", outcome.key());
            findings.check(
                    // Generated clients send an empty list for one that was not set.
                    (outcome == Outcome.APPROVED_WITH_CONDITIONS) == (conditions != null && !conditions.isEmpty()),
                    "conditions",
                    "goes-with",
                    Outcome.APPROVED_WITH_CONDITIONS);
            findings.check(overrides == null || outcome.approves(), "overrides", "goes-with", Outcome.APPROVED);
        }
    }

    /** What is missing in a file. */
    @Schema(name = "ReturnRequest", description = "What is missing in a file, and until when it can be supplied.")
    @FittingReasons
    record NewReturn(
            @Schema(description = REASONS, examples = "DOCUMENT_MISSING") @NotEmpty @UniqueElements @Size(max = 10)
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.DECISION_REASONS) String> reasons,

            @Schema(description = "What exactly is asked for.")
            @NotNull
            @CleanText(lines = true)
            @Size(min = 3, max = 5000)
            String note,

            @Schema(
                    description =
                            "The last day to supply it, after which the case expires; left out, the one that is laid"
                                    + " down, and never one before it.")
            @CalendarDate
            @Nullable
            LocalDate cureBy)
            implements Reasoned {

        @Override
        public Purpose purpose() {
            return Purpose.RETURN;
        }
    }

    /** Why a rejection is considered. */
    @Schema(
            name = "ShowCauseRequest",
            description = "Why a rejection is considered, and until when it can be answered.")
    @FittingReasons
    record NewShowCause(
            @Schema(description = REASONS, examples = "CAPABILITY_NOT_EVIDENCED")
            @NotEmpty
            @UniqueElements
            @Size(max = 10)
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.DECISION_REASONS) String> reasons,

            @Schema(description = "What the filing side is asked to answer.")
            @NotNull
            @CleanText(lines = true)
            @Size(min = 3, max = 5000)
            String note,

            @Schema(
                    description =
                            "The last day to answer, after which the case can be rejected unanswered; left out, the"
                                    + " one that is laid down, and never one before it.")
            @CalendarDate
            @Nullable
            LocalDate respondBy)
            implements Reasoned {

        @Override
        public Purpose purpose() {
            return Purpose.REJECTION;
        }
    }

    /** Why a case is put off. */
    @Schema(name = "DeferralRequest", description = "Why a case is put off, and until which day.")
    @FittingReasons
    record NewDeferral(
            @Schema(description = REASONS, examples = "AWAITING_REPORT") @NotEmpty @UniqueElements @Size(max = 10)
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.DECISION_REASONS) String> reasons,

            @Schema(description = NOTE) @CleanText(lines = true) @Size(min = 3, max = 5000) @Nullable
            String note,

            @Schema(description = "The day it goes on by itself.") @NotNull @CalendarDate
            LocalDate until)
            implements Reasoned {

        @Override
        public Purpose purpose() {
            return Purpose.DEFERRAL;
        }
    }

    /** By which order a case is halted. */
    @Schema(name = "SuspensionRequest", description = "By which order a case is halted.")
    @FittingReasons
    record NewSuspension(
            @Schema(description = REASONS, examples = "COURT_ORDER") @NotEmpty @UniqueElements @Size(max = 10)
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.DECISION_REASONS) String> reasons,

            @Schema(description = "The order: whose, of which day, under which number.")
            @NotNull
            @CleanText(lines = true)
            @Size(min = 3, max = 5000)
            String note)
            implements Reasoned {

        @Override
        public Purpose purpose() {
            return Purpose.SUSPENSION;
        }
    }

    /** What an appeal body says. */
    @Schema(name = "AppealDecisionRequest", description = "What the appeal body says.")
    @FittingReasons
    record NewAppealDecision(
            @NotNull AppealOutcome outcome,

            @Schema(description = REASONS, examples = "HEARING_DEFECTIVE") @NotEmpty @UniqueElements @Size(max = 10)
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.DECISION_REASONS) String> reasons,

            @Schema(description = "In words.") @CleanText(lines = true) @Size(min = 3, max = 5000) @Nullable
            String note)
            implements Reasoned {

        @Override
        public @Nullable Purpose purpose() {
            return outcome == null ? null : outcome.purpose();
        }
    }

    /** What somebody says with a move that needs words and no code. */
    @Schema(name = "StatementRequest", description = "What is said with the move.")
    record NewStatement(
            @Schema(examples = "The audited accounts of three years are enclosed.")
            @NotNull
            @CleanText(lines = true)
            @Size(min = 3, max = 5000)
            String statement) {}

    /** Which letter is out. */
    @Schema(name = "LetterRequest", description = "Which letter is out. It is kept by the authority; this names it.")
    record NewLetter(
            @Schema(examples = "DGMM/BA/2026/417") @NotNull @CleanText @Size(min = 1, max = 200)
            String reference,

            @Schema(description = "SHA-256 of the letter as issued, in lower-case hexadecimal.")
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            String sha256) {}

    /** A pause of a clock. */
    @Schema(name = "ClockPauseRequest", description = "Which clock is stopped, why, and until when.")
    record NewPause(
            @NotNull Clock clock,

            @Schema(
                    description = "Code of the list `pause-reasons` that the jurisdiction allows.",
                    examples = "SITE_VISIT")
            @NotNull
            @Size(max = 60)
            @KnownCode(CodeLists.PAUSE_REASONS)
            String reason,

            @Schema(description = "What exactly is waited for.")
            @NotNull
            @CleanText(lines = true)
            @Size(min = 3, max = 2000)
            String words,

            @Schema(description = "The last day; after it the clock goes on by itself.") @NotNull @CalendarDate
            LocalDate until) {}
}
