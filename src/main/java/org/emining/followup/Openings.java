package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.emining.approval.ApprovalEvent.MatchDecided;
import org.emining.approval.ApprovedCase;
import org.emining.approval.ApprovedCases;
import org.emining.interest.Commitment;
import org.emining.interest.InterestDirectory;

/** Opens a follow-up with each approval, with its commitments, in the transaction of the decision that makes it one. */
@ApplicationScoped
class Openings {

    private final ApprovedCases approved;
    private final InterestDirectory interests;
    private final FollowUps followUps;
    private final Commitments commitments;
    private final Event<FollowUpEvent> events;
    private final Event<CommitmentEvent> promises;

    Openings(
            ApprovedCases approved,
            InterestDirectory interests,
            FollowUps followUps,
            Commitments commitments,
            Event<FollowUpEvent> events,
            Event<CommitmentEvent> promises) {
        this.approved = approved;
        this.interests = interests;
        this.followUps = followUps;
        this.commitments = commitments;
        this.events = events;
        this.promises = promises;
    }

    // Whichever key was turned last: the case says whether it is approved by it. It never is twice.
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes MatchDecided decided) {
        approved.find(decided.subjectId()).ifPresent(file -> open(file, decided));
    }

    private void open(ApprovedCase file, MatchDecided decided) {
        FollowUp followUp = new FollowUp(file, decided.decidedAt());
        followUps.persistAndFlush(followUp);
        events.fire(new FollowUpEvent.FollowupOpened(followUp.id, followUp.version, followUp.openedAt));
        List<Commitment> promised = interests.commitments(file.expressionId());
        for (int place = 0; place < promised.size(); place++) {
            track(TrackedCommitment.of(followUp.id, place, promised.get(place)));
        }
        for (int place = 0; place < file.conditions().size(); place++) {
            track(TrackedCommitment.of(followUp.id, place, file.conditions().get(place)));
        }
    }

    private void track(TrackedCommitment commitment) {
        commitments.persistAndFlush(commitment);
        promises.fire(new CommitmentEvent.CommitmentMade(commitment.id, commitment.followUpId, commitment.origin));
    }
}
