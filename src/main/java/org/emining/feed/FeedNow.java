package org.emining.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.emining.organisation.Actor;
import org.emining.organisation.Readership;
import org.emining.platform.web.Cursors;

/** Where the feed goes on from a copy that somebody is given. */
@ApplicationScoped
public class FeedNow {

    private final ChangeLog log;
    private final Readership readership;
    private final Cursors cursors;

    FeedNow(ChangeLog log, Readership readership, Cursors cursors) {
        this.log = log;
        this.readership = readership;
        this.cursors = cursors;
    }

    /**
     * The cursor for {@code /changes} of what the caller's transaction sees, which must be a snapshot for all its
     * statements: whatever has a place up to the cursor was committed before it got that place, so the snapshot holds it;
     * whatever the snapshot holds without a place will get one after the cursor, and is told again. Nothing is lost.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String of(Actor actor) {
        return log.now(readership.of(actor).groups()).next().sealed(cursors, actor.scope());
    }
}
