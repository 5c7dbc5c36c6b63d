package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.emining.approval.ApprovalEvent.MatchDecided;
import org.emining.approval.ApprovedCase;
import org.emining.approval.ApprovedCases;

/** Opens a follow-up with each approval, in the transaction of the decision that makes it one. */
@ApplicationScoped
class Openings {

    private final ApprovedCases approved;
    private final FollowUps followUps;
    private final Event<FollowUpEvent> events;

    Openings(ApprovedCases approved, FollowUps followUps, Event<FollowUpEvent> events) {
        this.approved = approved;
        this.followUps = followUps;
        this.events = events;
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
    }
}
