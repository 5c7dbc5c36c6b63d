package org.emining.insight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.approval.clock.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** The rows of the tables, and what they come to when plain Java counts them one by one. */
@ApplicationScoped
class Recount {

    private final EntityManager database;

    Recount(EntityManager database) {
        this.database = database;
    }

    /** A case as it is filed and stands. */
    record Filed(
            UUID id,
            String province,
            UUID project,
            UUID company,
            String status,
            Instant since,
            boolean late,
            Instant filedAt,
            long score) {}

    /** A move of a case. */
    record Moved(UUID match, long version, String from, String to, Instant at) {}

    /** What a key said. */
    record Decided(UUID match, String key, String outcome, Instant at) {}

    /** A stay of a case in a state. */
    record Stay(String province, String state, Instant entered, Instant left) {}

    List<Object[]> rows(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Object[]> rows = new ArrayList<>();
            for (Object row : database.createNativeQuery(sql).getResultList()) {
                rows.add(row instanceof Object[] cells ? cells : new Object[] {row});
            }
            return rows;
        });
    }

    Map<UUID, Filed> cases() {
        return rows(
                        "select id, province, project_id, company_id, status, status_since, late_since is not null, filed_at,"
                                + " score from matches")
                .stream()
                .map(row -> new Filed(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (Boolean) row[6],
                        (Instant) row[7],
                        (Long) row[8]))
                .collect(Collectors.toMap(Filed::id, one -> one));
    }

    List<Decided> decisions() {
        return rows("select match_id, key, outcome, decided_at from match_decisions").stream()
                .map(row -> new Decided((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    private List<Moved> moves() {
        return rows("select match_id, version, from_status, to_status, made_at from match_moves order by version")
                .stream()
                .map(row -> new Moved((UUID) row[0], (Long) row[1], (String) row[2], (String) row[3], (Instant) row[4]))
                .toList();
    }

    /** Every stay that ended. */
    List<Stay> stays() {
        Map<UUID, Filed> cases = cases();
        Map<UUID, Instant> entered = new HashMap<>();
        List<Stay> stays = new ArrayList<>();
        for (Moved move : moves()) {
            if (!move.from().equals(move.to())) {
                Filed filed = cases.get(move.match());
                stays.add(new Stay(
                        filed.province(), move.from(), entered.getOrDefault(move.match(), filed.filedAt()), move.at()));
                entered.put(move.match(), move.at());
            }
        }
        return stays;
    }

    /** The minerals or stages that each project needs; null among them for a service. */
    Map<UUID, Set<@Nullable String>> needs(String column) {
        Map<UUID, Set<@Nullable String>> needs = new HashMap<>();
        rows("select project_id, " + column + " from project_needs")
                .forEach(row -> needs.computeIfAbsent((UUID) row[0], id -> new HashSet<>())
                        .add((String) row[1]));
        return needs;
    }

    /** Homes of companies that are not guessed. */
    Map<UUID, String> homes() {
        return rows("select id, country from companies where country_basis <> 'INFERRED'").stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** Rows as the answer has them, from groups of stays. */
    static Map<String, Map<String, Object>> times(List<Stay> stays, Map<String, WorkingCalendar> calendars) {
        Map<String, List<Stay>> groups = new TreeMap<>();
        stays.forEach(stay -> groups.computeIfAbsent(stay.province() + " " + stay.state(), key -> new ArrayList<>())
                .add(stay));
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            Map<String, Object> row = new HashMap<>();
            row.put("stays", (long) group.size());
            List<Long> hours = group.stream()
                    .map(stay -> Math.floorDiv(
                            Duration.between(stay.entered(), stay.left()).toSeconds(), 3600L))
                    .sorted()
                    .toList();
            row.put("medianHours", nearest(hours, 0.5));
            row.put("p90Hours", nearest(hours, 0.9));
            WorkingCalendar calendar = calendars.get(group.getFirst().province());
            if (calendar != null) {
                List<Long> days = group.stream()
                        .map(stay -> workingDays(calendar, stay))
                        .sorted()
                        .toList();
                row.put("medianWorkingDays", nearest(days, 0.5));
                row.put("p90WorkingDays", nearest(days, 0.9));
            }
            rows.put(key, row);
        });
        return rows;
    }

    // By the rule of Countdown.
    private static long workingDays(WorkingCalendar calendar, Stay stay) {
        LocalDate first = calendar.dayOf(stay.entered().minusNanos(1));
        return calendar.between(first, calendar.dayOf(stay.left()));
    }

    static long nearest(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
