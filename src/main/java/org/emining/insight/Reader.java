package org.emining.insight;

import java.util.List;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;

/** As what somebody reads statistics. */
enum Reader {
    /** Of cases, those that the register shows are counted. */
    PUBLIC,
    /** Every case is counted; small numbers are merged where the statistic says so. */
    OFFICE,
    /** Every case is counted and no number hidden: every case may be read by this reader anyway. */
    WHOLE;

    static Reader of(Actor actor) {
        if (actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR)) {
            return WHOLE;
        }
        return actor.is(Role.REVIEWER) ? OFFICE : PUBLIC;
    }

    /** Whether this reader may read what is for them. */
    boolean isAmong(Audience audience) {
        return audience == Audience.PUBLIC || this != PUBLIC;
    }

    /**
     * @throws DomainException {@code unauthenticated} for the public, {@code forbidden} for others who may not read what is
     *     for them
     */
    static Reader require(Actor actor, Audience audience) {
        Reader reader = of(actor);
        if (!reader.isAmong(audience)) {
            throw actor.person() == null ? DomainException.unauthenticated() : actor.forbidden();
        }
        return reader;
    }

    /** The rows that this reader may have. */
    SmallNumbers.Kept kept(Definition definition, List<Row> rows) {
        return this == WHOLE || definition.smallest() == 1
                ? new SmallNumbers.Kept(rows, 0)
                : SmallNumbers.of(definition, rows);
    }
}
