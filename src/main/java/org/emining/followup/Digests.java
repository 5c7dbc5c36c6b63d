package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.followup.DigestView.Code;
import org.emining.followup.DigestView.Item;
import org.emining.followup.DigestView.Section;
import org.emining.followup.flow.CommitmentStatus;
import org.emining.followup.flow.Promise;
import org.emining.followup.flow.ReportFinding;
import org.emining.platform.database.NativeSql;
import org.emining.platform.time.DatabaseClock;

/**
 * Computes digests from what is written down with the time at which it was. So a digest of a period that has ended is the
 * same whenever it is asked for: what was said afterwards does not count.
 */
@ApplicationScoped
@Transactional
class Digests {

    static final int MOST = 200;

    private static final String CASE = "select m.id, m.file_number, m.project_name, m.province, ";
    private static final String HERE = " (:jurisdiction = 'PK' or m.province = :jurisdiction) ";

    private static final String FILED = CASE + "null as what, m.filed_on as day from matches m where" + HERE
            + "and m.filed_at >= :from and m.filed_at < :until order by m.filed_at, m.id";
    private static final String DECIDED = CASE
            + "d.outcome as what, cast(d.decided_at at time zone :zone as date) as day from match_decisions d"
            + " join matches m on m.id = d.match_id where" + HERE
            + "and d.decided_at >= :from and d.decided_at < :until order by d.decided_at, d.id";
    private static final String LATE = CASE
            + "c.clock as what, c.due_on as day from match_clocks c join matches m on m.id = c.match_id where" + HERE
            + "and c.missed_at >= :from and c.missed_at < :until order by c.missed_at, c.id";
    private static final String MILESTONES = CASE
            + "s.to_stage as what, s.happened_on as day from milestones s join matches m on m.id = s.follow_up_id where"
            + HERE + "and s.status = 'CONFIRMED' and s.from_stage <> s.to_stage"
            + " and s.answered_at >= :from and s.answered_at < :until order by s.answered_at, s.id";
    private static final String REVIEWS = CASE
            + "last.to_stage as what, last.review_on as day from (select distinct on (follow_up_id) follow_up_id,"
            + " to_stage, review_on from milestones where status = 'CONFIRMED' and answered_at < :until"
            + " order by follow_up_id, answered_at desc, id desc) last join matches m on m.id = last.follow_up_id where"
            + HERE + "and last.to_stage <> 'LAPSED' and last.review_on <= :endsOn order by last.review_on, m.id";
    private static final String DUE = "select c.id as commitment, m.id, m.file_number, m.project_name, m.province,"
            + " coalesce(c.kind, 'CONDITION') as what, c.due_on as day, c.target from commitments c"
            + " join matches m on m.id = c.follow_up_id where" + HERE
            + "and c.due_on >= :startsOn and c.due_on <= :endsOn and not exists (select from milestones s"
            + " where s.follow_up_id = c.follow_up_id and s.status = 'CONFIRMED' and s.to_stage = 'LAPSED'"
            + " and s.answered_at < :until) order by c.due_on, c.id";
    private static final String REPORTS = "select r.commitment_id, r.as_of, r.value, r.fulfilled,"
            + " case when r.found_at < :until then r.finding else 'AWAITED' end as finding from progress_reports r"
            + " where r.commitment_id in (:due) and r.reported_at < :until order by r.id";

    private final EntityManager database;
    private final DatabaseClock clock;
    private final Days days;

    Digests(EntityManager database, DatabaseClock clock, Days days) {
        this.database = database;
        this.clock = clock;
        this.days = days;
    }

    DigestView of(String jurisdiction, DigestPeriod period, LocalDate endsOn) {
        ZoneId zone = days.zone(jurisdiction);
        LocalDate startsOn = period.startsOn(endsOn);
        Asked asked = new Asked(jurisdiction, zone, startsOn, endsOn);
        return new DigestView(
                jurisdiction,
                period,
                startsOn,
                endsOn,
                zone.getId(),
                List.of(
                        section(Code.FILED, asked, FILED),
                        section(Code.DECIDED, asked, DECIDED),
                        section(Code.LATE, asked, LATE),
                        section(Code.MILESTONES, asked, MILESTONES),
                        section(Code.REVIEWS_OVERDUE, asked, REVIEWS),
                        missed(asked)),
                clock.now());
    }

    private record Asked(String jurisdiction, ZoneId zone, LocalDate startsOn, LocalDate endsOn) {

        Map<String, Object> values() {
            return Map.of(
                    "jurisdiction",
                    jurisdiction,
                    "zone",
                    zone.getId(),
                    "startsOn",
                    startsOn,
                    "endsOn",
                    endsOn,
                    "from",
                    startsOn.atStartOfDay(zone).toInstant(),
                    "until",
                    until());
        }

        Instant until() {
            return endsOn.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    private Section section(Code code, Asked asked, String sql) {
        return section(
                code, ask(sql, asked.values()).stream().map(Digests::item).toList());
    }

    private static Section section(Code code, List<Item> items) {
        return Section.of(code, items.size(), items.stream().limit(MOST).toList());
    }

    // By the same rule by which a commitment shows what it is worth, with what was known then.
    private Section missed(Asked asked) {
        List<Tuple> due = ask(DUE, asked.values());
        Map<UUID, List<Promise.Report>> reports = reports(due, asked);
        List<Item> missed = new ArrayList<>();
        for (Tuple row : due) {
            Promise promise = new Promise(row.get("target", BigDecimal.class), day(row, "day"));
            List<Promise.Report> said = reports.getOrDefault(row.get("commitment", UUID.class), List.of());
            if (promise.status(said, asked.endsOn().plusDays(1)) == CommitmentStatus.MISSED) {
                missed.add(item(row));
            }
        }
        return section(Code.COMMITMENTS_MISSED, missed);
    }

    private Map<UUID, List<Promise.Report>> reports(List<Tuple> due, Asked asked) {
        List<UUID> ids =
                due.stream().map(row -> row.get("commitment", UUID.class)).toList();
        return ids.isEmpty()
                ? Map.of()
                : ask(REPORTS, Map.of("due", ids, "until", asked.until())).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("commitment_id", UUID.class),
                                Collectors.mapping(Digests::said, Collectors.toList())));
    }

    private static Promise.Report said(Tuple row) {
        return new Promise.Report(
                day(row, "as_of"),
                row.get("value", BigDecimal.class),
                row.get("fulfilled", Boolean.class),
                ReportFinding.valueOf(row.get("finding", String.class)));
    }

    private static Item item(Tuple row) {
        return new Item(
                row.get("id", UUID.class),
                row.get("file_number", String.class),
                row.get("project_name", String.class),
                row.get("province", String.class),
                row.get("what", String.class),
                day(row, "day"));
    }

    // The driver's day is another type than ours.
    private static LocalDate day(Tuple row, String column) {
        Object day = row.get(column);
        return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
    }

    private List<Tuple> ask(String sql, Map<String, Object> values) {
        TypedQuery<Tuple> query = NativeSql.rows(database, sql);
        query.getParameters()
                .forEach(named ->
                        query.setParameter(named.getName(), Objects.requireNonNull(values.get(named.getName()))));
        return query.getResultList();
    }
}
