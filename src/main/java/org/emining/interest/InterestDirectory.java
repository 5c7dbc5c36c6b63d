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
    private final Event<InterestEvent> events;

    InterestDirectory(Expressions expressions, Event<InterestEvent> events) {
        this.expressions = expressions;
        this.events = events;
    }

    public Optional<InterestFacts> find(UUID id) {
        return expressions.findByIdOptional(id).map(InterestFacts::of);
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
