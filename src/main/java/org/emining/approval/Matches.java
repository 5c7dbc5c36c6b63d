package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Move;
import org.emining.approval.flow.Situation;
import org.emining.organisation.Actor;
import org.emining.platform.Conditions;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.Order;
import org.jspecify.annotations.Nullable;

/** The match cases. */
@ApplicationScoped
class Matches implements PanacheRepositoryBase<Match, UUID> {

    private static final Duration CLAIMED = Duration.ofMinutes(1);

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

    List<Match> page(Conditions conditions, Order order, int count) {
        return find("from Match m where " + conditions.where() + " order by " + order.by("m"), conditions.values())
                .page(0, count)
                .list();
    }

    /** The other cases that stand for its project, undecided or approved. */
    List<Match> rivals(Match match) {
        return list(
                "projectId = ?1 and id <> ?2 and status not in ?3 order by id",
                match.projectId,
                match.id,
                MatchStatus.LOST);
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

    /**
     * Takes the case on which time itself has had something to do longest, for a minute: another worker does not get it
     * meanwhile, and does after that when nothing came of it.
     */
    Optional<UUID> claimForTime() {
        Instant now = clock.now();
        List<?> free = getEntityManager()
                .createNativeQuery(
                        "select id from matches where attend_at <= ?1 order by attend_at limit 1 for update skip locked",
                        UUID.class)
                .setParameter(1, now)
                .getResultList();
        Optional<UUID> claimed = free.stream().map(UUID.class::cast).findFirst();
        claimed.ifPresent(id -> attendAt(id, now.plus(CLAIMED)));
        return claimed;
    }

    /** The case as it is, held until the transaction ends. */
    Match held(UUID id) {
        return hold(id).orElseThrow();
    }

    /** As {@link #held}; empty for one that does not exist. */
    Optional<Match> hold(UUID id) {
        Optional<Match> match = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        match.ifPresent(getEntityManager()::refresh);
        return match;
    }

    /** When time has something to do on the case next. */
    void attendAt(UUID id, Instant at) {
        update("set attendAt = ?1 where id = ?2", at, id);
    }

    /** The same for all cases that wait for something, because the days of their jurisdiction are others now. */
    void attendAll(String jurisdiction) {
        String where = jurisdiction.equals(Actor.FEDERATION) ? "1 = 1" : "province = :jurisdiction";
        Parameters values = Parameters.with("now", clock.now());
        update(
                "set attendAt = :now where clockDueAt is not null and " + where,
                jurisdiction.equals(Actor.FEDERATION) ? values : values.and("jurisdiction", jurisdiction));
    }

    /** What the clocks of the case come to. State and version stay. The caller holds the row. */
    void tell(Match match, Overview overview) {
        flush();
        update(
                "set clockDueAt = :due, lateSince = coalesce(lateSince, :late), attendAt = :attend, dueOn = :day"
                        + " where id = :id",
                Parameters.with("due", overview.clockDueAt())
                        .and("late", overview.lateSince())
                        .and("attend", overview.attendAt())
                        .and("day", overview.dueOn())
                        .and("id", match.id));
        getEntityManager().refresh(match);
    }

    /** Gives the case its next version if it still is as it was looked at. @return whether it was */
    boolean touch(UUID id, long version) {
        return update(
                        "set version = version + 1, updatedAt = :at where id = :id and version = :version",
                        Parameters.with("at", clock.now()).and("id", id).and("version", version))
                == 1;
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
                                + " veiled = :veiled, dueOn = :dueOn, statusSince = :since, reviewerId = coalesce(:reviewer, reviewerId),"
                                + " fileNumber = coalesce(fileNumber, :file)"
                                + " where id = :id and status = :from and version = :version",
                        Parameters.with("to", after.status())
                                .and("at", now)
                                .and("opinion", after.opinion())
                                .and("round", after.round())
                                .and("conditioned", after.conditioned())
                                .and("heard", after.heard())
                                .and("stoodIn", after.stoodIn())
                                .and("veiled", match.veiled && !step.unveils(match))
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

    /** Takes the case from a reviewer who is one of these memberships. The caller holds its row. */
    void release(Match match, Collection<UUID> memberships) {
        UUID reviewer = match.reviewerId;
        update(
                "set reviewerId = :reviewer, version = version + 1, updatedAt = :at where id = :id",
                Parameters.with("reviewer", reviewer != null && memberships.contains(reviewer) ? null : reviewer)
                        .and("at", clock.now())
                        .and("id", match.id));
    }

    /** Shows whose case it is. @return whether it still was of the version seen; nothing is changed otherwise */
    boolean unveil(Match match) {
        return update(
                        "set veiled = false, version = version + 1, updatedAt = :at where id = :id and version = :version",
                        Parameters.with("at", clock.now()).and("id", match.id).and("version", match.version))
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
