package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.CaseParties;
import org.emining.approval.CaseSide;
import org.emining.followup.flow.FollowUpParty;
import org.emining.interest.FilingReaders;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;

/** Who reads what becomes of an approval, {@link FilingReaders} as of its case, and who has a say in it. */
@ApplicationScoped
@Transactional
class FollowUpAccess {

    private final FollowUps followUps;
    private final CaseParties cases;

    FollowUpAccess(FollowUps followUps, CaseParties cases) {
        this.followUps = followUps;
        this.cases = cases;
    }

    /** What the actor may see, as a condition on {@code f}. */
    static Conditions visible(Actor actor) {
        return FilingReaders.of(actor, "f", "f.expressionId", "1 = 1").visible();
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden */
    FollowUp see(Actor actor, UUID id) {
        return followUps.one(visible(actor).and("f.id = :id", "id", id)).orElseThrow(DomainException::notFound);
    }

    /** Whether the actor reads it. */
    boolean sees(Actor actor, UUID id) {
        return followUps.one(visible(actor).and("f.id = :id", "id", id)).isPresent();
    }

    /**
     * Somebody who has a say in it.
     *
     * @throws DomainException {@code not-found} for what is absent or hidden, {@code forbidden} for who only reads
     */
    FollowUp party(Actor actor, UUID id) {
        FollowUp followUp = see(actor, id);
        if (parties(actor, followUp).isEmpty()) {
            throw refusal(actor, followUp);
        }
        return followUp;
    }

    /** The refusal of what is for the sides and the province. */
    static DomainException refusal(Actor actor, FollowUp followUp) {
        return actor.is(Role.REVIEWER) ? actor.outOfJurisdiction(followUp.province) : actor.forbidden();
    }

    /** In what capacities the actor stands here; a reviewer who is tied to a side stands in none. */
    Set<FollowUpParty> parties(Actor actor, FollowUp followUp) {
        Set<FollowUpParty> parties = EnumSet.noneOf(FollowUpParty.class);
        if (actor.is(Role.PUBLISHER) && actor.actsFor(followUp.publisherId)) {
            parties.add(FollowUpParty.PUBLISHER);
        }
        if (FilingReaders.files(actor) && actor.actsFor(followUp.organisationId)) {
            parties.add(FollowUpParty.FILING_SIDE);
        }
        if (reviewsFreely(actor, followUp)) {
            parties.add(FollowUpParty.PROVINCE);
        }
        return parties;
    }

    /** Whether this is a reviewer of the deciding province who is tied to neither side. */
    boolean reviewsFreely(Actor actor, FollowUp followUp) {
        return actor.reviewsProvince(followUp.province)
                && cases.find(actor, followUp.id)
                        .filter(file -> file.is(CaseSide.REVIEWING))
                        .isPresent();
    }
}
