package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.flow.Party;
import org.emining.organisation.Actor;
import org.emining.organisation.People;

/**
 * Whether a person may act for an office on a case at all. Nobody tied to a side may ({@link Conflicts}), and nobody acts
 * for two offices: who has acted for the province neither turns the federal key nor hears the appeal, and the other ways
 * round. Persons are compared, whichever membership they use now.
 */
@ApplicationScoped
class Impartiality {

    /** Those who act for government. */
    static final Set<Party> OFFICES =
            Collections.unmodifiableSet(EnumSet.of(Party.PROVINCIAL_KEY, Party.FEDERAL_KEY, Party.APPEAL_BODY));

    private final Conflicts conflicts;
    private final MatchMoves moves;
    private final People people;

    Impartiality(Conflicts conflicts, MatchMoves moves, People people) {
        this.conflicts = conflicts;
        this.moves = moves;
        this.people = people;
    }

    /** Whether the person must leave this to another; never so for somebody who acts for no office. */
    boolean bars(Actor actor, Match match, Party party) {
        return OFFICES.contains(party) && (conflicts.bar(actor, match) || actedForAnother(actor, match, party));
    }

    private boolean actedForAnother(Actor actor, Match match, Party party) {
        Set<Party> others = EnumSet.copyOf(OFFICES);
        others.remove(party);
        List<UUID> memberships = people.membershipsOf(actor.member()).stream()
                .map(People.Membership::memberId)
                .toList();
        return moves.anyBy(memberships, match.id, others);
    }
}
