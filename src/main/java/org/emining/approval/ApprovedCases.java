package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.approval.flow.MatchStatus;

/** Approvals, for what follows on them; whoever asks has asked its own access rules: nothing is hidden here. */
@ApplicationScoped
@Transactional
public class ApprovedCases {

    private final Matches matches;
    private final Decisions decisions;

    ApprovedCases(Matches matches, Decisions decisions) {
        this.matches = matches;
        this.decisions = decisions;
    }

    /** The case, as long as an approval of it stands: not before, and not while an order halts it. */
    public Optional<ApprovedCase> find(UUID id) {
        return matches.findByIdOptional(id)
                .filter(match -> MatchStatus.APPROVALS.contains(match.status))
                .map(this::facts);
    }

    private ApprovedCase facts(Match match) {
        return new ApprovedCase(
                match.id,
                match.expressionId,
                match.projectId,
                match.companyId,
                match.organisationId,
                match.publisherId,
                match.projectName,
                match.companyName,
                match.province,
                match.fileNumber,
                conditions(match));
    }

    private List<ApprovalCondition> conditions(Match match) {
        return decisions.of(match.id).stream()
                .filter(decision -> decision.round == match.round && decision.outcome.approves())
                .flatMap(decision -> decision.conditions.stream())
                .toList();
    }
}
