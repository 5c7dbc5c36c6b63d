package org.emining.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Expressions of interest, for other features, which have asked their own access rules already: nothing is hidden here. */
@ApplicationScoped
@Transactional
public class InterestDirectory {

    private final Expressions expressions;
    private final FilingRecusals recusals;
    private final Event<InterestEvent> events;

    InterestDirectory(Expressions expressions, FilingRecusals recusals, Event<InterestEvent> events) {
        this.expressions = expressions;
        this.recusals = recusals;
        this.events = events;
    }

    public Optional<InterestFacts> find(UUID id) {
        return expressions.findByIdOptional(id).map(InterestFacts::of);
    }

    /** Hides a filing from a person as a reviewer, whatever membership it uses. @param person issuer and subject */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeTo(UUID id, String person) {
        recusals.persist(new FilingRecusal(id, person));
    }

    /** Whether the person has stepped back from judging it. */
    public boolean closedTo(UUID id, String person) {
        return recusals.findById(new FilingRecusal.Key(id, person)) != null;
    }

    /** Shows reviewers whose it is: the technical view of its case is fixed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unveil(UUID id) {
        expressions.unveil(id);
    }

    /**
     * Marks a filed one as decided, in the transaction of the decision. To be called before the match is moved: a
     * withdrawal takes the two rows in this order too.
     *
     * @return whether it was a filed one; nothing is changed otherwise
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean close(UUID id, UUID matchId) {
        boolean closed = expressions.close(id);
        if (closed) {
            events.fire(new InterestEvent.InterestDecided(id, matchId));
        }
        return closed;
    }
}
