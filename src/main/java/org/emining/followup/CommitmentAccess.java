package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.emining.followup.flow.FollowUpParty;
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

    CommitmentAccess(Commitments commitments, FollowUps followUps, FollowUpAccess access) {
        this.commitments = commitments;
        this.followUps = followUps;
        this.access = access;
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
                .or(() -> commitments
                        .findByIdOptional(id)
                        .filter(commitment -> actor.is(Role.REVIEWER) && actor.actsFor(commitment.verifierId)))
                .map(commitment -> new Seen(commitment, followUps.findById(commitment.followUpId)))
                .orElse(null);
    }

    /**
     * Somebody who does this in one state or another.
     *
     * @throws DomainException {@code not-found} for what is absent or hidden, {@code forbidden} for others
     */
    void may(Actor actor, UUID id, CommitmentAction action) {
        Seen seen = see(actor, id);
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
        } else if (!actor.reviewsProvince(seen.followUp().province)
                && actor.is(Role.REVIEWER)
                && actor.actsFor(seen.commitment().verifierId)) {
            actions.add(CommitmentAction.JUDGE);
        }
        return actions;
    }
}
