package org.emining.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.Party;
import org.emining.jurisdiction.Settings;
import org.jspecify.annotations.Nullable;

/** A clock of a case. */
@Schema(name = "MatchClock", description = "A clock of a case, in working days of a jurisdiction's calendar.")
public record ClockView(
        UUID id,
        @Schema(description = "Which; open list.") Clock clock,

        @Schema(description = "Whose time it is; open list.")
        Party on,

        ClockState state,

        @Schema(description = "Allowed; absent where nobody laid it down.", minimum = "1") @Nullable
        Integer workingDays,

        @Schema(description = "The law, rule or order that says so.", maxLength = 1000) @Nullable
        String source,

        @Schema(
                description = "What the jurisdiction has not laid down; this clock does not run out.",
                maxLength = 100,
                examples = "PK-BA: periods.DECIDE")
        @Nullable
        String missingSetting,

        @Schema(
                description = "Working days that are left, today included while it counts; absent without a time.",
                minimum = "0")
        @Nullable
        Integer remainingDays,

        @Schema(description = "The last day; absent while it stands, and without a time.") @Nullable
        LocalDate dueOn,

        @Schema(description = "When the last day is over.") @Nullable
        Instant dueAt,

        @Schema(description = "When an office's clock ran out; public, and for good.") @Nullable
        Instant missedAt,

        Instant startedAt,
        @Nullable Instant endedAt) {

    /** What a clock does. */
    @Schema(name = "ClockState")
    public enum ClockState {
        RUNNING,
        /** It stands while the case waits for somebody else. */
        RESTING,
        /** A reviewer has stopped it. */
        PAUSED,
        /** Nobody laid down how long it runs. */
        NOT_CONFIGURED,
        ENDED
    }

    /** A pause of a clock. */
    @Schema(name = "ClockPause", description = "A time for which a reviewer has stopped a clock.")
    public record PauseView(
            UUID id,
            @Schema(description = "Which; open list.") Clock clock,

            @Schema(description = "Code of the list `pause-reasons`.", maxLength = 60)
            String reason,

            @Schema(maxLength = 2000) String words,

            @Schema(description = "Its last day: it ends by itself after it.")
            LocalDate until,

            Instant begunAt,

            @Schema(description = "The membership of who began it; for reviewers, auditors and the operator.") @Nullable
            UUID begunBy,

            @Nullable Instant endedAt) {

        static PauseView of(MatchPause pause, Clock clock, boolean office) {
            return new PauseView(
                    pause.id,
                    clock,
                    pause.reason,
                    pause.words,
                    pause.until,
                    pause.begunAt,
                    office ? pause.begunBy : null,
                    pause.endedAt);
        }
    }

    /** A report of a missed clock. */
    @Schema(name = "ClockEscalation", description = "That somebody was told of a missed clock.")
    public record EscalationView(
            @Schema(description = "Which; open list.") Clock clock,

            @Schema(description = "1 for the office whose clock it is.", minimum = "1")
            int level,

            Settings.Addressee to,

            @Schema(description = "Whose reviewers are told: a province, or PK.", maxLength = 5)
            String jurisdiction,

            Instant escalatedAt) {

        static EscalationView of(MatchEscalation report, Clock clock) {
            return new EscalationView(clock, report.level, report.addressee, report.jurisdiction, report.escalatedAt);
        }
    }

    /**
     * All that clocks say of a case.
     *
     * @param escalations empty for those who act for no office
     */
    record All(List<ClockView> clocks, List<PauseView> pauses, List<EscalationView> escalations) {}
}
