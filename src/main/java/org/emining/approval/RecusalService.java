package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.emining.conflict.ConflictChecks;
import org.emining.conflict.Seat;
import org.emining.conflict.rule.CaseFile;
import org.emining.conflict.rule.Office;
import org.emining.interest.InterestDirectory;
import org.emining.organisation.Actor;
import org.emining.organisation.People;
import org.emining.organisation.Role;
import org.emining.platform.Ids;

/**
 * Lets a person step back from a case. It has lost the case when this is answered, whatever has happened to the case
 * meanwhile: no version is asked for.
 */
@ApplicationScoped
@Transactional
class RecusalService {

    private static final int MOST = 1_000;

    private final Recusals recusals;
    private final Matches matches;
    private final CaseFiles files;
    private final ConflictChecks checks;
    private final People people;
    private final InterestDirectory interests;
    private final Event<ApprovalEvent> events;
    private final EntityManager database;

    RecusalService(
            Recusals recusals,
            Matches matches,
            CaseFiles files,
            ConflictChecks checks,
            People people,
            InterestDirectory interests,
            Event<ApprovalEvent> events,
            EntityManager database) {
        this.recusals = recusals;
        this.matches = matches;
        this.files = files;
        this.checks = checks;
        this.people = people;
        this.interests = interests;
        this.events = events;
        this.database = database;
    }

    /** The expression of interest first: decisions and withdrawals take the two rows in this order too. */
    RecusalView recuse(Actor actor, UUID matchId, Office office, JudgeRequests.NewRecusal said) {
        String person = Objects.requireNonNull(actor.person());
        Match match = matches.findById(matchId);
        interests.closeTo(match.expressionId, person);
        database.flush();
        database.refresh(match, LockModeType.PESSIMISTIC_WRITE);
        List<UUID> memberships = people.membershipsOf(actor.member()).stream()
                .map(People.Membership::memberId)
                .toList();
        matches.release(match, memberships);
        database.refresh(match);
        Recusal recusal = new Recusal();
        recusal.id = Ids.next();
        recusal.matchId = matchId;
        recusal.person = person;
        recusal.memberId = actor.member();
        recusal.organisationId = actor.organisation();
        recusal.office = office;
        recusal.reason = said.reason();
        recusal.words = said.words();
        recusal.offeredTo = colleagues(match, actor, office);
        recusal.escalated = recusal.offeredTo.isEmpty();
        recusal.recusedAt = match.updatedAt;
        recusals.persistAndFlush(recusal);
        events.fire(new ApprovalEvent.MatchRecused(
                matchId,
                match.version,
                recusal.id,
                office,
                recusal.reason,
                recusal.organisationId,
                recusal.memberId,
                recusal.offeredTo,
                recusal.escalated,
                recusal.recusedAt));
        return RecusalView.of(recusal, true);
    }

    /** Whether the person has stepped back from the case. */
    boolean stands(Actor actor, UUID matchId) {
        return actor.person() != null && recusals.stands(matchId, actor.person());
    }

    /** Those from one case, the first one first; words for auditors alone. */
    List<RecusalView> list(Actor actor, UUID matchId) {
        return recusals.of(matchId, MOST).stream()
                .map(recusal -> RecusalView.of(recusal, actor.is(Role.AUDITOR)))
                .toList();
    }

    // Whoever reviews for the same authority now and is barred by nothing that is known.
    private List<UUID> colleagues(Match match, Actor actor, Office office) {
        CaseFile file = files.of(match);
        return people.reviewersOf(actor.organisation()).stream()
                .filter(colleague -> !colleague.person().equals(actor.person()))
                .filter(colleague -> checks.findings(
                                new Seat(
                                        colleague.person(),
                                        colleague.memberId(),
                                        actor.organisation(),
                                        office,
                                        recusals.stands(match.id, colleague.person())),
                                file)
                        .isEmpty())
                .map(People.Reviewer::memberId)
                .limit(MOST)
                .toList();
    }
}
