package org.emining.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.emining.platform.database.Database;
import org.emining.platform.error.DomainException;

/** Who somebody is now, for work that goes on after the request that asked for it. */
@ApplicationScoped
public class Actors {

    private final Members members;
    private final HeldStanding standing;
    private final Database database;

    Actors(Members members, HeldStanding standing, Database database) {
        this.members = members;
        this.standing = standing;
        this.database = database;
    }

    /**
     * The person behind a membership, acting for an organisation with the rights of this moment.
     *
     * @throws DomainException {@code forbidden} for somebody who may not act for it any more
     */
    @Transactional(dontRollbackOn = DomainException.class)
    public Actor now(UUID memberId, UUID organisationId) {
        Member member = members.findById(memberId);
        if (member == null) {
            throw Actor.PUBLIC.forbidden();
        }
        return Caller.resolve(
                member.issuer + "#" + member.subject,
                database.ask(Memberships.of(member.issuer, member.subject, organisationId)),
                organisationId);
    }

    /**
     * Keeps the rights so until the transaction ends: whoever ends them waits, or has ended them before.
     *
     * @throws DomainException {@code forbidden} when they have ended meanwhile
     */
    public void hold(Actor actor) {
        standing.hold(actor);
    }
}
