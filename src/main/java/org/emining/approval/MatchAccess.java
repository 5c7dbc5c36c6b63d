package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.ApprovalFlow;
import org.emining.approval.flow.Party;
import org.emining.conflict.rule.Office;
import org.emining.interest.FilingReaders;
import org.emining.organisation.Actor;
import org.emining.organisation.Authorities;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;

/**
 * Who may see match cases, {@link FilingReaders}, and move them.
 */
@ApplicationScoped
class MatchAccess {

    private final Matches matches;
    private final JurisdictionTerms terms;
    private final Authorities authorities;

    MatchAccess(Matches matches, JurisdictionTerms terms, Authorities authorities) {
        this.matches = matches;
        this.terms = terms;
        this.authorities = authorities;
    }

    /** What the actor may see, as a condition on {@code m}. */
    Conditions visible(Actor actor) {
        return FilingReaders.of(actor, "m", "m.expressionId", "1 = 1").visible();
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden */
    Match see(Actor actor, UUID id) {
        return matches.one(visible(actor).and("m.id = :id", "id", id)).orElseThrow(DomainException::notFound);
    }

    /**
     * @throws DomainException {@code not-found} for what is absent or hidden, {@code forbidden} for somebody who makes this
     *     move in no state
     */
    void may(Actor actor, UUID id, Action action) {
        Match match = see(actor, id);
        Party maker = ApprovalFlow.maker(action).orElseThrow(actor::forbidden);
        if (!parties(actor, match).contains(maker)) {
            throw refusal(actor, match, maker);
        }
    }

    /** The refusal of what only this party may do. */
    static DomainException refusal(Actor actor, Match match, Party party) {
        return switch (party) {
            case PROVINCIAL_KEY -> refusal(actor, match.province);
            case FEDERAL_KEY -> refusal(actor, Actor.FEDERATION);
            case FILING_SIDE, APPEAL_BODY, CLOCK -> actor.forbidden();
        };
    }

    private static DomainException refusal(Actor actor, String needed) {
        return actor.is(Role.REVIEWER) ? actor.outOfJurisdiction(needed) : actor.forbidden();
    }

    /**
     * For which office the actor judges the case.
     *
     * @throws DomainException {@code not-found} for what is absent or hidden, {@code forbidden} for somebody who judges it
     *     in no state
     */
    Office judge(Actor actor, UUID id) {
        return Offices.of(parties(actor, see(actor, id))).orElseThrow(actor::forbidden);
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden, {@code forbidden} for no office */
    void readAsOffice(Actor actor, UUID id) {
        if (!office(actor, see(actor, id))) {
            throw actor.forbidden();
        }
    }

    /**
     * The cases that the actor reads as an office, as a condition on {@code m}: auditors and the operator all, reviewers
     * those of their jurisdiction from which they have not stepped back.
     *
     * @throws DomainException {@code forbidden} for whoever is none of them
     */
    Conditions readAsOffice(Actor actor) {
        actor.require(Role.REVIEWER, Role.AUDITOR, Role.OPERATOR);
        Conditions read = new Conditions();
        if (actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR)) {
            return read;
        }
        if (actor.jurisdiction() == null || actor.person() == null) {
            return read.and("1 = 0");
        }
        if (!actor.reviews(Actor.FEDERATION)) {
            read.and("m.province = :office", "office", actor.jurisdiction());
        }
        return read.and(
                "not exists (select 1 from FilingRecusal gone where gone.expressionId = m.expressionId"
                        + " and gone.person = :reader)",
                "reader",
                actor.person());
    }

    /** In what capacities the actor stands before this match; whether the person is impartial is not asked here. */
    Set<Party> parties(Actor actor, Match match) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (hearsAppeals(actor, match)) {
            // It judges what the province decided and has no part in deciding it.
            parties.add(Party.APPEAL_BODY);
        } else if (actor.reviewsProvince(match.province)) {
            parties.add(Party.PROVINCIAL_KEY);
        } else if (actor.reviewsProvince(Actor.FEDERATION)) {
            parties.add(Party.FEDERAL_KEY);
        }
        if (FilingReaders.files(actor) && actor.actsFor(match.organisationId)) {
            parties.add(Party.FILING_SIDE);
        }
        return parties;
    }

    // Where no other authority of the province has a reviewer, its appeal body decides as before: somebody must.
    private boolean hearsAppeals(Actor actor, Match match) {
        return actor.is(Role.REVIEWER)
                && terms.appealBody(match)
                        .filter(actor::actsFor)
                        .filter(body -> !actor.reviewsProvince(match.province)
                                || authorities.anotherReviews(match.province, body))
                        .isPresent();
    }

    /** Whether whose case it is, is hidden from the caller still. */
    static boolean veiled(Actor actor, Match match) {
        return match.veiled && FilingReaders.judgesBlind(actor, match.publisherId);
    }

    /** Whether the caller reads this case as an office, to which firms declare everything. */
    static boolean office(Actor actor, Match match) {
        return actor.reviews(match.province) || actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR);
    }
}
