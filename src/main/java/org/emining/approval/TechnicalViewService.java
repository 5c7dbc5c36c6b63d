package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.flow.MatchStatus;
import org.emining.conflict.rule.Office;
import org.emining.interest.InterestDirectory;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;

/** Fixes the technical view of a case, and lifts the veil of a blind one with it. */
@ApplicationScoped
@Transactional
class TechnicalViewService {

    private static final Set<MatchStatus> OPEN = Collections.unmodifiableSet(
            EnumSet.of(MatchStatus.COMPLETENESS, MatchStatus.IN_REVIEW, MatchStatus.REMITTED));

    private final TechnicalViews views;
    private final Matches matches;
    private final Impartiality impartiality;
    private final InterestDirectory interests;
    private final Cases cases;
    private final Event<ApprovalEvent> events;
    private final EntityManager database;

    TechnicalViewService(
            TechnicalViews views,
            Matches matches,
            Impartiality impartiality,
            InterestDirectory interests,
            Cases cases,
            Event<ApprovalEvent> events,
            EntityManager database) {
        this.views = views;
        this.matches = matches;
        this.impartiality = impartiality;
        this.interests = interests;
        this.cases = cases;
        this.events = events;
        this.database = database;
    }

    /**
     * @throws DomainException {@code stale-version}, {@code already-exists}, {@code move-not-allowed} in a state in which
     *     the file is not looked at, {@code conflict-of-interest}, {@code declaration-missing}
     */
    CaseView fix(Actor actor, UUID id, long version, JudgeRequests.NewTechnicalView said) {
        Match match = matches.findById(id);
        if (match.version != version) {
            throw stale(actor, match);
        }
        if (views.findById(id) != null) {
            throw DomainException.of(ErrorCode.ALREADY_EXISTS);
        }
        if (!OPEN.contains(match.status)) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, match.status.name(), "FIX_TECHNICAL_VIEW");
        }
        impartiality.requireFree(actor, match, Office.PROVINCIAL_KEY);
        impartiality.requireDeclaration(actor);
        // The expression of interest first: decisions and withdrawals take the two rows in this order too.
        interests.unveil(match.expressionId);
        boolean unveiled = matches.unveil(match);
        database.refresh(match);
        if (!unveiled) {
            throw stale(actor, match);
        }
        TechnicalView view = new TechnicalView();
        view.matchId = id;
        view.scoreConfirmed = said.scoreConfirmed();
        view.comment = said.comment();
        view.organisationId = actor.organisation();
        view.fixedBy = actor.member();
        view.fixedAt = match.updatedAt;
        views.persistAndFlush(view);
        events.fire(new ApprovalEvent.TechnicalViewFixed(
                id, match.version, view.scoreConfirmed, view.organisationId, view.fixedBy, view.fixedAt));
        return cases.view(actor, match);
    }

    private DomainException stale(Actor actor, Match match) {
        return EntityTags.stale(match.version, cases.view(actor, match).tag());
    }
}
