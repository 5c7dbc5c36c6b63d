package org.emining.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

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

    /** Keeps it from being changed until the transaction ends, and waits for those who are changing it now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID id) {
        expressions.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<InterestFacts> find(UUID id) {
        return expressions.findByIdOptional(id).map(InterestFacts::of);
    }

    /** Those of them that exist. */
    public List<InterestFacts> all(Collection<UUID> ids) {
        return expressions.list("id in ?1", ids).stream().map(InterestFacts::of).toList();
    }

    /** What it promises; nothing for one that does not exist. */
    public List<Commitment> commitments(UUID id) {
        return expressions
                .findByIdOptional(id)
                .map(expression -> List.copyOf(expression.commitments))
                .orElse(List.of());
    }

    /** Hides a filing from a person as a reviewer, whatever membership it uses. @param person issuer and subject */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeTo(UUID id, String person) {
        recusals.persistAndFlush(new FilingRecusal(id, person));
        events.fire(new InterestEvent.InterestReadersChanged(id));
    }

    /** Whether the person has stepped back from judging it. */
    public boolean closedTo(UUID id, String person) {
        return recusals.findById(new FilingRecusal.Key(id, person)) != null;
    }

    /** Shows reviewers whose it is: the technical view of its case is fixed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unveil(UUID id) {
        expressions.unveil(id);
        events.fire(new InterestEvent.InterestUnveiled(id));
    }

    /**
     * Moves one as its case says, in the transaction of the case's own move. To be called before the match is moved: a
     * withdrawal takes the two rows in this order too.
     *
     * @return whether it stood there; nothing is changed otherwise
     * @throws DomainException {@code already-exists} when it would take a place that the firm has filled anew
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean follow(UUID id, UUID matchId, InterestStatus from, InterestStatus to) {
        if (!InterestFlow.FOLLOWING.getOrDefault(from, Set.of()).contains(to)) {
            throw new IllegalArgumentException("no case moves it so: " + from + " to " + to);
        }
        if (from == InterestStatus.EXPIRED && expressions.anotherStands(id)) {
            throw DomainException.of(ErrorCode.ALREADY_EXISTS);
        }
        boolean followed = expressions.follow(id, from, to);
        if (followed) {
            events.fire(
                    switch (to) {
                        case DECIDED -> new InterestEvent.InterestDecided(id, matchId);
                        case EXPIRED -> new InterestEvent.InterestExpired(id, matchId);
                        default -> new InterestEvent.InterestReopened(id, matchId);
                    });
        }
        return followed;
    }
}
