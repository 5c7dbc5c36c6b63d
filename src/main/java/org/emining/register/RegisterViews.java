package org.emining.register;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.approval.ClockView.ClockState;
import org.emining.approval.Notice;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.FederalScope;
import org.emining.approval.flow.MatchStatus;
import org.emining.jurisdiction.RegisterField;
import org.emining.register.RegisterEntry.ClockEntry;
import org.emining.register.RegisterEntry.EntryLinks;
import org.emining.register.RegisterEntry.KeyEntry;
import org.emining.register.RegisterEntry.LogFact;
import org.emining.register.RegisterEntry.ScoreEntry;
import org.emining.register.RegisterEntry.Ties;
import org.emining.register.RegisterEntry.Turn;
import org.jspecify.annotations.Nullable;

/** Makes entries of rows that hold nothing but what may be shown. */
final class RegisterViews {

    /** For those who want the entries' own facts alone. */
    static final RegisterViews NOTHING_MORE = new RegisterViews(List.of(), Map.of(), Map.of());

    private static final String APPEAL_BODY = "APPEAL_BODY";

    private final Map<Day, List<String>> numbers;
    private final Map<UUID, List<Tuple>> clocks;
    private final Map<UUID, List<Tuple>> turns;

    /** A day of filing for a project. */
    private record Day(UUID project, LocalDate day) {
        static Day of(Tuple row) {
            return new Day(row.get("project_id", UUID.class), row.get("filed_on", LocalDate.class));
        }
    }

    RegisterViews(List<Tuple> filingDays, Map<UUID, List<Tuple>> clocks, Map<UUID, List<Tuple>> turns) {
        this.numbers = filingDays.stream()
                .collect(Collectors.groupingBy(
                        Day::of, Collectors.mapping(row -> row.get("number", String.class), Collectors.toList())));
        this.clocks = clocks;
        this.turns = turns;
    }

    RegisterEntry entry(Tuple row) {
        UUID match = row.get("match_id", UUID.class);
        UUID project = row.get("project_id", UUID.class);
        String number = row.get("number", String.class);
        String province = row.get("province", String.class);
        MatchStatus status = constant(MatchStatus.class, row, "status");
        List<Tuple> said = turns.getOrDefault(match, List.of());
        return new RegisterEntry(
                number,
                fields(row.get("shown_fields", String.class)),
                row.get("file_number", String.class),
                project,
                row.get("project_name", String.class),
                province,
                row.get("filed_at", Instant.class),
                ties(row, number),
                status,
                row.get("status_since", Instant.class),
                row.get("late", Boolean.class),
                clocks.getOrDefault(match, List.of()).stream()
                        .map(RegisterViews::clock)
                        .toList(),
                keys(row, said),
                by(APPEAL_BODY, said),
                row.get("company_name", String.class),
                row.get("country", String.class),
                score(row),
                status != null && MatchStatus.APPROVALS.contains(status) ? Notice.FACILITATION_ONLY : null,
                null,
                EntryLinks.of(number, project, province));
    }

    private static List<RegisterField> fields(String shown) {
        return Stream.of(RegisterField.values())
                .filter(field -> shown.contains('"' + field.name() + '"'))
                .toList();
    }

    private @Nullable Ties ties(Tuple row, String number) {
        if (row.get("filed_on") == null) {
            return null;
        }
        Day day = Day.of(row);
        List<String> all = numbers.getOrDefault(day, List.of());
        return all.size() > 1 && all.contains(number)
                ? new Ties(
                        day.day(),
                        all.size(),
                        all.stream().filter(other -> !other.equals(number)).toList())
                : null;
    }

    private static List<KeyEntry> keys(Tuple row, List<Tuple> said) {
        FederalEffect effect = constant(FederalEffect.class, row, "federal_effect");
        FederalScope scope = constant(FederalScope.class, row, "federal_scope");
        return effect == null || scope == null
                ? List.of()
                : List.of(
                        KeyEntry.ofProvince(by(KeyEntry.PROVINCIAL, said)),
                        KeyEntry.ofFederation(effect, scope, by(KeyEntry.FEDERAL, said)));
    }

    private static List<Turn> by(String whom, List<Tuple> said) {
        return said.stream()
                .filter(row -> row.get("by_whom", String.class).equals(whom))
                .map(row -> new Turn(
                        row.get("outcome", String.class),
                        row.get("round", Integer.class),
                        row.get("decided_at", Instant.class),
                        codes(row.get("reasons", String.class)),
                        codes(row.get("override_reasons", String.class)),
                        row.get("reasons_from", Instant.class)))
                .toList();
    }

    private static @Nullable List<String> codes(@Nullable String joined) {
        return joined == null ? null : List.of(joined.split(","));
    }

    private static ClockEntry clock(Tuple row) {
        Clock clock = Clock.valueOf(row.get("clock", String.class));
        return new ClockEntry(
                clock,
                clock.on(),
                ClockState.valueOf(row.get("state", String.class)),
                row.get("days", Integer.class),
                row.get("missing", String.class),
                row.get("due_on", LocalDate.class),
                row.get("missed_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }

    private static @Nullable ScoreEntry score(Tuple row) {
        Long score = row.get("score", Long.class);
        return score == null
                ? null
                : new ScoreEntry(score, row.get("rank", Integer.class), row.get("policy_version", Integer.class));
    }

    static LogFact fact(Tuple row) {
        UUID id = row.get("id", UUID.class);
        String disclosures = row.get("disclosures", String.class);
        return new LogFact(
                id,
                row.get("type", String.class),
                disclosures.isEmpty() ? List.of() : List.of(disclosures.split(" ")),
                "/api/v1/ledger/entries/" + id);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, Tuple row, String column) {
        String name = row.get(column, String.class);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
