package org.emining.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.FederalScope;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Party;
import org.emining.conflict.rule.Office;
import org.emining.jurisdiction.Settings;
import org.emining.platform.event.DomainEvent;
import org.emining.platform.event.LogEntry;
import org.emining.platform.event.Logged;
import org.jspecify.annotations.Nullable;

/** What happens to a match, told in the transaction that makes it so. The version is the one the match has afterwards. */
public sealed interface ApprovalEvent extends DomainEvent {

    long version();

    /**
     * An expression of interest was filed and the case opened.
     *
     * @param receiptSha256 of the text of the frozen receipt, in hexadecimal digits
     */
    record MatchOpened(
            UUID subjectId,
            long version,
            UUID expressionId,
            UUID projectId,
            UUID companyId,
            UUID organisationId,
            String province,
            Instant filedAt,
            LocalDate filedOn,
            FederalEffect federalEffect,
            FederalScope federalScope,
            String receiptSha256)
            implements ApprovalEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("filing")
                    .open("filedAt", filedAt)
                    .open("province", province)
                    .sealed("expressionOfInterestId", expressionId)
                    .sealed("projectId", projectId)
                    .sealed("companyId", companyId)
                    .sealed("organisationId", organisationId)
                    .sealed("federalEffect", federalEffect)
                    .sealed("federalScope", federalScope)
                    .sealed("receiptSha256", receiptSha256);
        }
    }

    /**
     * A move was made: one of these for each, whatever else is told of it.
     *
     * @param round in which it was made
     * @param reasons codes of the list {@code decision-reasons}
     * @param dueOn the day that the case then waits for
     * @param fileNumber null until it is acknowledged
     * @param organisationId for which it was made, null for the clock
     * @param memberId the membership used, null for the clock
     */
    record MatchMoved(
            UUID subjectId,
            long version,
            UUID moveId,
            Action action,
            Party party,
            MatchStatus from,
            MatchStatus to,
            int round,
            List<String> reasons,
            @Nullable LocalDate dueOn,
            @Nullable String fileNumber,
            @Nullable UUID organisationId,
            @Nullable UUID memberId,
            Instant madeAt)
            implements ApprovalEvent, Logged {

        /**
         * Of which case and what it was is sealed, since nobody is rejected unheard: moves that can be counted or told apart
         * tell an outcome. So no fact is left out that some moves lack.
         */
        @Override
        public LogEntry entry() {
            return LogEntry.of("move")
                    .open("madeAt", madeAt)
                    .sealed("matchId", subjectId)
                    .sealed("fileNumber", Objects.toString(fileNumber, ""))
                    .sealed("action", action)
                    .sealed("party", party)
                    .sealed("to", to)
                    .sealed("round", round)
                    .sealed("reasons", reasons)
                    .sealed("dueOn", Objects.toString(dueOn, ""))
                    .sealed("organisationId", Objects.toString(organisationId, ""))
                    .person("memberId", Objects.toString(memberId, ""));
        }

        @Override
        public UUID loggedOf() {
            return moveId;
        }

        /** A decision, a letter and a withdrawal have entries of their own. */
        @Override
        public boolean entered() {
            return action != Action.WITHDRAW
                    && action != Action.ISSUE_LETTER
                    && Outcome.of(action).isEmpty();
        }
    }

    /**
     * A key was turned. What the case has come to by it stands in the {@link MatchMoved} of the same version. The entry of
     * the log has one form for every decision: whether others were passed over is sealed in it like the outcome, since only
     * an approval passes anybody over, and an entry of its own would tell the outcome to everybody at once.
     *
     * @param reasons codes of the list {@code decision-reasons}
     * @param overrideReasons codes of the list {@code override-reasons}; none where nobody was passed over
     * @param overrideWords the same in words; empty where nobody was
     */
    record MatchDecided(
            UUID subjectId,
            long version,
            UUID decisionId,
            Key key,
            int round,
            Outcome outcome,
            List<String> reasons,
            List<ApprovalCondition> conditions,
            List<String> overrideReasons,
            String overrideWords,
            UUID organisationId,
            UUID decidedBy,
            Instant decidedAt)
            implements ApprovalEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("decision")
                    .open("decisionId", decisionId)
                    .open("key", key)
                    .open("round", round)
                    .open("decidedAt", decidedAt)
                    .sealed("outcome", outcome)
                    .sealed("reasons", reasons)
                    .sealed(
                            "conditions",
                            conditions.stream().map(ApprovalCondition::text).toList())
                    .sealed("overrideReasons", overrideReasons)
                    .sealed("overrideWords", overrideWords)
                    .sealed("organisationId", organisationId)
                    .person("decidedBy", decidedBy);
        }
    }

    /**
     * The letter after an approval is out.
     *
     * @param sha256 of the letter, in hexadecimal
     */
    record MatchLetterIssued(UUID subjectId, long version, String reference, String sha256, Instant issuedAt)
            implements ApprovalEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("letter")
                    .open("issuedAt", issuedAt)
                    .sealed("reference", reference)
                    .sealed("sha256", sha256);
        }
    }

    /**
     * A person said of itself, before turning a key, whether a conflict of interest stands against it.
     *
     * @param conflict whether one does; then a {@link MatchRecused} follows
     */
    record MatchAttested(
            UUID subjectId,
            long version,
            UUID attestationId,
            Office office,
            boolean conflict,
            UUID organisationId,
            UUID memberId,
            Instant attestedAt)
            implements ApprovalEvent {}

    /**
     * A person stepped back from the case.
     *
     * @param reason code of the list {@code recusal-reasons}
     * @param offeredTo memberships of the colleagues who may go on with it
     * @param escalated whether nobody is left
     */
    record MatchRecused(
            UUID subjectId,
            long version,
            UUID recusalId,
            Office office,
            String reason,
            UUID organisationId,
            UUID memberId,
            List<UUID> offeredTo,
            boolean escalated,
            Instant recusedAt)
            implements ApprovalEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("recusal")
                    .open("recusalId", recusalId)
                    .open("office", office)
                    .sealed("reason", reason)
                    .open("recusedAt", recusedAt)
                    .sealed("organisationId", organisationId)
                    .person("memberId", memberId);
        }
    }

    /** What the case is worth on its technical merit was said, and whose it is is hidden from nobody who judges. */
    record TechnicalViewFixed(
            UUID subjectId, long version, boolean scoreConfirmed, UUID organisationId, UUID fixedBy, Instant fixedAt)
            implements ApprovalEvent {}

    /**
     * An approval passed over higher-ranked cases. It is sealed in the log with the decision, see {@link MatchDecided}.
     *
     * @param reasons codes of the list {@code override-reasons}
     * @param passedOver the cases, the highest-ranked first
     */
    record RankOverridden(
            UUID subjectId,
            long version,
            UUID decisionId,
            List<String> reasons,
            String words,
            List<UUID> passedOver,
            UUID organisationId,
            UUID decidedBy,
            Instant decidedAt)
            implements ApprovalEvent {}

    /** The filing side took its expression of interest back. */
    record MatchWithdrawn(UUID subjectId, long version) implements ApprovalEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("withdrawal");
        }
    }

    /**
     * An office has let a clock run out, and somebody is told. The case is late from then on and for good.
     *
     * @param level 1 for the office whose clock it is, then each step that its jurisdiction has laid down
     * @param jurisdiction whose reviewers are told
     */
    record ClockMissed(
            UUID subjectId,
            long version,
            UUID clockId,
            Clock clock,
            int level,
            Settings.Addressee to,
            String jurisdiction,
            Instant missedAt,
            Instant escalatedAt)
            implements ApprovalEvent {}

    /** @param reason code of the list {@code pause-reasons} */
    record ClockPaused(
            UUID subjectId,
            long version,
            UUID pauseId,
            Clock clock,
            String reason,
            LocalDate until,
            UUID organisationId,
            UUID begunBy,
            Instant begunAt)
            implements ApprovalEvent {}

    /** @param endedBy null where its last day ended it */
    record ClockPauseEnded(
            UUID subjectId,
            long version,
            UUID pauseId,
            Clock clock,
            Instant endedAt,
            @Nullable UUID endedBy) implements ApprovalEvent {}
}
