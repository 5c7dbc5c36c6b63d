package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.Move;
import org.emining.approval.flow.Situation;
import org.emining.platform.Conditions;
import org.emining.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** The match cases. */
@ApplicationScoped
class Matches implements PanacheRepositoryBase<Match, UUID> {

    private final DatabaseClock clock;
    private final JurisdictionTerms terms;

    Matches(DatabaseClock clock, JurisdictionTerms terms) {
        this.clock = clock;
        this.terms = terms;
    }

    Optional<Match> one(Conditions conditions) {
        return find("from Match m where " + conditions.where(), conditions.values())
                .firstResultOptional();
    }

    List<Match> page(Conditions conditions, int count) {
        return find("from Match m where " + conditions.where(), Sort.by("m.filedAt", "m.id"), conditions.values())
                .page(0, count)
                .list();
    }

    /** How many filings stand for each of the projects that had one on one of these days; those withdrawn stand no more. */
    List<FilingDay> filingDays(Collection<UUID> projects, Collection<LocalDate> days) {
        return getEntityManager()
                .createQuery(
                        "select m.projectId, m.filedOn, count(m) from Match m where m.projectId in :projects"
                                + " and m.filedOn in :days and m.status <> WITHDRAWN group by m.projectId, m.filedOn",
                        FilingDay.class)
                .setParameter("projects", projects)
                .setParameter("days", days)
                .getResultList();
    }

    /** The filings for one project on one day. */
    record FilingDay(UUID projectId, LocalDate day, long filings) {}

    /** Cases in a state that a day may end, whose day has come somewhere in the world; the flow says whether it has there. */
    List<UUID> due(int count) {
        return getEntityManager()
                .createQuery(
                        "select m.id from Match m where m.status in (RETURNED, DEFERRED) and m.dueOn <= :day"
                                + " order by m.dueOn, m.id",
                        UUID.class)
                .setParameter("day", LocalDate.ofInstant(clock.now(), ZoneOffset.MAX))
                .setMaxResults(count)
                .getResultList();
    }

    /**
     * The one place where the status of a match is written: one statement, which only succeeds from the state and the
     * version the move was judged by. Of any number of simultaneous ones exactly one does. A case that is taken up has its
     * reviewer, one that is acknowledged its number.
     *
     * @param step must be justified as its move asks: a move without it is a fault of this program, which asks callers first
     * @return whether it was still there
     */
    boolean move(Match match, Step step) {
        Move move = step.move();
        if (!step.why().suffices(move.reason())) {
            throw new IllegalArgumentException(move.action() + " needs a reason: " + move.reason());
        }
        Situation after = step.after();
        Instant now = clock.now();
        return update(
                        "set status = :to, version = version + 1, updatedAt = :at, federalOpinion = :opinion,"
                                + " round = :round, conditioned = :conditioned, heard = :heard, stoodIn = :stoodIn,"
                                + " dueOn = :dueOn, statusSince = :since, reviewerId = coalesce(:reviewer, reviewerId),"
                                + " fileNumber = coalesce(fileNumber, :file)"
                                + " where id = :id and status = :from and version = :version",
                        Parameters.with("to", after.status())
                                .and("at", now)
                                .and("opinion", after.opinion())
                                .and("round", after.round())
                                .and("conditioned", after.conditioned())
                                .and("heard", after.heard())
                                .and("stoodIn", after.stoodIn())
                                .and("dueOn", step.dueOn())
                                .and("since", after.status() == move.from() ? match.statusSince : now)
                                .and(
                                        "reviewer",
                                        move.action() == Action.TAKE_UP
                                                ? step.maker().memberId()
                                                : null)
                                .and("file", move.action() == Action.ACKNOWLEDGE ? fileNumber(match, now) : null)
                                .and("id", match.id)
                                .and("from", move.from())
                                .and("version", match.version))
                == 1;
    }

    private @Nullable String fileNumber(Match match, Instant now) {
        if (match.fileNumber != null) {
            return null;
        }
        int year = LocalDate.ofInstant(now, terms.zone(match.province)).getYear();
        long number = (Long) getEntityManager()
                .createNativeQuery("select nextval('match_files')", Long.class)
                .getSingleResult();
        return String.format(Locale.ROOT, "%s-%d-%06d", match.province, year, number);
    }
}
