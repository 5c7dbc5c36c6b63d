package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.CaseParties;
import org.emining.followup.flow.FollowUpParty;
import org.emining.interest.InterestDirectory;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.jspecify.annotations.Nullable;

/** Who reads a commitment, as the follow-up or as the authority that measures it, and who does what with it. */
@ApplicationScoped
@Transactional
class CommitmentAccess {

    private final Commitments commitments;
    private final FollowUps followUps;
    private final FollowUpAccess access;
    private final CaseParties cases;
    private final InterestDirectory interests;

    CommitmentAccess(
            Commitments commitments,
            FollowUps followUps,
            FollowUpAccess access,
            CaseParties cases,
            InterestDirectory interests) {
        this.commitments = commitments;
        this.followUps = followUps;
        this.access = access;
        this.cases = cases;
        this.interests = interests;
    }

    /** A commitment and what it belongs to. */
    record Seen(TrackedCommitment commitment, FollowUp followUp) {}

    /** @throws DomainException {@code not-found} for what is absent or hidden */
    Seen see(Actor actor, UUID id) {
        Seen seen = find(actor, id);
        if (seen == null) {
            throw DomainException.notFound();
        }
        return seen;
    }

    /** Whether the actor reads it. */
    boolean sees(Actor actor, UUID id) {
        return find(actor, id) != null;
    }

    private @Nullable Seen find(Actor actor, UUID id) {
        Conditions readable = FollowUpAccess.visible(actor).and("c.id = :id", "id", id);
        return commitments
                .one(readable)
                .map(this::seen)
                .or(() -> commitments
                        .findByIdOptional(id)
                        .filter(commitment -> measures(actor, commitment))
                        .map(this::seen)
                        .filter(seen -> !steppedBack(actor, seen.followUp())))
                .orElse(null);
    }

    private Seen seen(TrackedCommitment commitment) {
        return new Seen(commitment, followUps.findById(commitment.followUpId));
    }

    private static boolean measures(Actor actor, TrackedCommitment commitment) {
        return actor.is(Role.REVIEWER) && actor.actsFor(commitment.verifierId);
    }

    // From whom a case is hidden as a reviewer, it is hidden for whatever authority the person measures.
    private boolean steppedBack(Actor actor, FollowUp followUp) {
        return actor.person() == null || interests.closedTo(followUp.expressionId, actor.person());
    }

    /**
     * Somebody who does this in one state or another.
     *
     * @throws DomainException {@code not-found} for what is absent or hidden, {@code conflict-of-interest} for a reviewer
     *     of the authority that measures who may not judge the case, {@code forbidden} for others
     */
    void may(Actor actor, UUID id, CommitmentAction action) {
        Seen seen = see(actor, id);
        if (action == CommitmentAction.JUDGE && measuresForAnother(actor, seen)) {
            cases.requireFree(actor, seen.followUp().id);
        }
        if (!actions(actor, seen).contains(action)) {
            throw FollowUpAccess.refusal(actor, seen.followUp());
        }
    }

    Set<CommitmentAction> actions(Actor actor, Seen seen) {
        Set<CommitmentAction> actions = EnumSet.noneOf(CommitmentAction.class);
        Set<FollowUpParty> parties = access.parties(actor, seen.followUp());
        if (parties.contains(FollowUpParty.FILING_SIDE)) {
            actions.add(CommitmentAction.REPORT);
        }
        if (parties.contains(FollowUpParty.PROVINCE)) {
            actions.add(CommitmentAction.JUDGE);
            actions.add(CommitmentAction.APPOINT);
        } else if (measuresForAnother(actor, seen) && cases.free(actor, seen.followUp().id)) {
            actions.add(CommitmentAction.JUDGE);
        }
        return actions;
    }

    private static boolean measuresForAnother(Actor actor, Seen seen) {
        return !actor.reviewsProvince(seen.followUp().province) && measures(actor, seen.commitment());
    }
}
