package org.emining.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.FederalScope;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Party;
import org.emining.platform.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to a match, told in the transaction that makes it so. The version is the one the match has afterwards. */
public sealed interface ApprovalEvent extends DomainEvent {

    long version();

    /** An expression of interest was filed and the case opened. */
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
            FederalScope federalScope)
            implements ApprovalEvent {}

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
            implements ApprovalEvent {}

    /**
     * A key was turned. What the case has come to by it stands in the {@link MatchMoved} of the same version.
     *
     * @param reasons codes of the list {@code decision-reasons}
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
            UUID organisationId,
            UUID decidedBy,
            Instant decidedAt)
            implements ApprovalEvent {}

    /**
     * The letter after an approval is out.
     *
     * @param sha256 of the letter, in hexadecimal
     */
    record MatchLetterIssued(UUID subjectId, long version, String reference, String sha256, Instant issuedAt)
            implements ApprovalEvent {}

    /** The filing side took its expression of interest back. */
    record MatchWithdrawn(UUID subjectId, long version) implements ApprovalEvent {}
}
