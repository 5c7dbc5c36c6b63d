package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.ApprovalFlow;
import org.emining.approval.flow.Move;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyStatus;
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
    private final CompanyDirectory companies;
    private final Event<ApprovalEvent> events;
    private final EntityManager database;

    MatchService(
            Matches matches,
            Decisions decisions,
            MatchAccess access,
            Cases cases,
            Conflicts conflicts,
            CompanyDirectory companies,
            Event<ApprovalEvent> events,
            EntityManager database) {
        this.matches = matches;
        this.decisions = decisions;
        this.access = access;
        this.cases = cases;
        this.conflicts = conflicts;
        this.companies = companies;
        this.events = events;
        this.database = database;
    }

    CaseView see(Actor actor, UUID id) {
        return cases.view(actor, access.see(actor, id));
    }

    List<MatchView> page(Conditions wanted, int count) {
        return matches.page(wanted, count).stream().map(MatchView::of).toList();
    }

    /** Begins to work on a case, which others see; it reserves nothing. */
    CaseView takeUp(Actor actor, UUID id, long version) {
        Match match = current(actor, id, version);
        Move move = move(match, Action.TAKE_UP, Key.PROVINCIAL);
        free(actor, match);
        apply(actor, match, move, Key.PROVINCIAL, actor.member(), matches.now());
        events.fire(new ApprovalEvent.MatchTakenUp(id, match.version, actor.member()));
        return cases.view(actor, match);
    }

    /**
     * Turns a key. The conditional update lets one of any number of simultaneous decisions through, the unique
     * constraint on match and key stands behind it, and decision, status and event are one transaction.
     */
    CaseView decide(Actor actor, UUID id, long version, Requests.NewDecision request) {
        Match match = current(actor, id, version);
        Move move = move(match, request.outcome().action(), request.key());
        free(actor, match);
        if (request.outcome() == Outcome.APPROVED && !verified(match)) {
            throw DomainException.of(ErrorCode.COMPANY_NOT_VERIFIED);
        }
        Instant at = matches.now();
        apply(actor, match, move, request.key(), null, at);
        Decision decision = new Decision();
        decision.id = Ids.next();
        decision.matchId = id;
        decision.key = request.key();
        decision.outcome = request.outcome();
        decision.reasons = List.copyOf(request.reasons());
        decision.note = request.note();
        decision.organisationId = actor.organisation();
        decision.decidedBy = actor.member();
        decision.decidedAt = at;
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
                at));
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
        return ApprovalFlow.find(match.status, action, key.party())
                .orElseThrow(() -> decisions.taken(match.id, key)
                        ? DomainException.of(ErrorCode.ALREADY_DECIDED)
                        : DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, match.status.name(), action.name()));
    }

    private void free(Actor actor, Match match) {
        if (conflicts.bar(actor, match)) {
            throw DomainException.of(ErrorCode.CONFLICT_OF_INTEREST);
        }
    }

    private boolean verified(Match match) {
        return companies
                .find(match.companyId)
                .filter(company -> company.status() == CompanyStatus.VERIFIED)
                .isPresent();
    }

    private void apply(Actor actor, Match match, Move move, Key key, @Nullable UUID reviewer, Instant at) {
        boolean moved = matches.move(match.id, move, match.version, reviewer, at);
        database.refresh(match);
        if (moved) {
            return;
        }
        throw decisions.taken(match.id, key)
                ? DomainException.of(ErrorCode.ALREADY_DECIDED)
                : EntityTags.stale(match.version, cases.view(actor, match).tag());
    }
}
