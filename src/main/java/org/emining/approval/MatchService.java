package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.ApprovalFlow;
import org.emining.approval.flow.Justification;
import org.emining.approval.flow.Move;
import org.emining.interest.InterestDirectory;
import org.emining.organisation.Actor;
import org.emining.platform.Conditions;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** Reads and decides match cases. Whoever calls a move has asked {@link MatchAccess} first. */
@ApplicationScoped
@Transactional
class MatchService {

    private final Matches matches;
    private final Decisions decisions;
    private final MatchAccess access;
    private final Cases cases;
    private final Conflicts conflicts;
    private final Approvals approvals;
    private final InterestDirectory interests;
    private final Event<ApprovalEvent> events;
    private final EntityManager database;

    MatchService(
            Matches matches,
            Decisions decisions,
            MatchAccess access,
            Cases cases,
            Conflicts conflicts,
            Approvals approvals,
            InterestDirectory interests,
            Event<ApprovalEvent> events,
            EntityManager database) {
        this.matches = matches;
        this.decisions = decisions;
        this.access = access;
        this.cases = cases;
        this.conflicts = conflicts;
        this.approvals = approvals;
        this.interests = interests;
        this.events = events;
        this.database = database;
    }

    CaseView see(Actor actor, UUID id) {
        return cases.view(actor, access.see(actor, id));
    }

    List<MatchView> page(Actor actor, Conditions wanted, int count) {
        return matches.page(wanted, count).stream()
                .map(match -> MatchView.of(match, MatchAccess.office(actor, match)))
                .toList();
    }

    /** Begins to work on a case, which others see; it reserves nothing. */
    CaseView takeUp(Actor actor, UUID id, long version) {
        Match match = current(actor, id, version);
        Move move = move(match, Action.TAKE_UP, Key.PROVINCIAL);
        free(actor, match);
        apply(actor, match, Key.PROVINCIAL, move, Justification.NONE, actor.member());
        events.fire(new ApprovalEvent.MatchTakenUp(id, match.version, actor.member()));
        return cases.view(actor, match);
    }

    /**
     * Turns a key. The conditional update lets one of any number of simultaneous decisions through, the unique
     * constraint on match and key stands behind it, and decision, status, the end of the expression of interest and event
     * are one transaction. What the decision rests on is held first: project and companies stay as they are judged here.
     */
    CaseView decide(Actor actor, UUID id, long version, Requests.NewDecision request) {
        Match match = current(actor, id, version);
        approvals.hold(match);
        Move move = move(match, request.outcome().action(), request.key());
        free(actor, match);
        if (request.outcome() == Outcome.APPROVED) {
            approvals.obstacle(match).ifPresent(obstacle -> {
                throw obstacle;
            });
        }
        boolean closed = interests.close(match.expressionId, id);
        apply(
                actor,
                match,
                request.key(),
                move,
                new Justification(List.copyOf(request.reasons()), request.note()),
                null);
        if (!closed) {
            throw new IllegalStateException("decided, and its expression of interest was not open: " + id);
        }
        Decision decision = new Decision();
        decision.id = Ids.next();
        decision.matchId = id;
        decision.key = request.key();
        decision.outcome = request.outcome();
        decision.reasons = List.copyOf(request.reasons());
        decision.note = request.note();
        decision.organisationId = actor.organisation();
        decision.decidedBy = actor.member();
        decision.decidedAt = match.updatedAt;
        decisions.persistAndFlush(decision);
        events.fire(new ApprovalEvent.MatchDecided(
                id,
                match.version,
                decision.id,
                decision.key,
                decision.outcome,
                decision.reasons,
                decision.organisationId,
                decision.decidedBy,
                decision.decidedAt));
        return cases.view(actor, match);
    }

    private Match current(Actor actor, UUID id, long version) {
        Match match = matches.findByIdOptional(id).orElseThrow(DomainException::notFound);
        if (match.version != version) {
            throw EntityTags.stale(match.version, cases.view(actor, match).tag());
        }
        return match;
    }

    private Move move(Match match, Action action, Key key) {
        return ApprovalFlow.find(match.situation(), action, key.party())
                .orElseThrow(() -> decisions.taken(match.id, key)
                        ? DomainException.of(ErrorCode.ALREADY_DECIDED)
                        : DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, match.status.name(), action.name()));
    }

    private void free(Actor actor, Match match) {
        if (conflicts.bar(actor, match)) {
            throw DomainException.of(ErrorCode.CONFLICT_OF_INTEREST);
        }
    }

    private void apply(Actor actor, Match match, Key key, Move move, Justification why, @Nullable UUID reviewer) {
        boolean moved = matches.move(match.id, move, match.version, why, reviewer);
        database.refresh(match);
        if (moved) {
            return;
        }
        throw decisions.taken(match.id, key)
                ? DomainException.of(ErrorCode.ALREADY_DECIDED)
                : EntityTags.stale(match.version, cases.view(actor, match).tag());
    }
}
