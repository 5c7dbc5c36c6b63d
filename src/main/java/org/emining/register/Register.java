package org.emining.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.time.DatabaseClock;
import org.emining.register.RegisterEntry.LogFact;
import org.jspecify.annotations.Nullable;

/** The register as everybody may read it at this moment. What may be read is {@link RegisterRows}' to know. */
@ApplicationScoped
@Transactional
class Register {

    private static final String RECEIPTS = "EOI-";
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,3}(-[A-Z0-9]{1,20}){1,4}");

    private final RegisterRows rows;
    private final DatabaseClock clock;

    Register(RegisterRows rows, DatabaseClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param after the number the page before ended with, or null */
    List<RegisterEntry> page(Conditions wanted, boolean oldestFirst, @Nullable String after, int count) {
        if (after != null) {
            wanted.and(
                    oldestFirst ? "r.place > :after" : "r.place < :after",
                    "after",
                    Long.valueOf(after.substring(after.lastIndexOf('-') + 1)));
        }
        Instant now = clock.now();
        return entries(rows.entries(wanted, oldestFirst, now, count), now);
    }

    /** All of these projects, the first number first, without ties, clocks and what was said. */
    List<RegisterEntry> brief(Collection<UUID> projects, Instant now) {
        Conditions wanted =
                new Conditions().and("r.project_id = any(:projects)", "projects", projects.toArray(UUID[]::new));
        return rows.entries(wanted, true, now, Integer.MAX_VALUE).stream()
                .map(RegisterViews.NOTHING_MORE::entry)
                .toList();
    }

    /**
     * @param number of the receipt, or of the file where that is shown
     * @throws DomainException {@code not-found} for what is not in the register, or not yet
     */
    RegisterEntry find(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw DomainException.notFound();
        }
        Instant now = clock.now();
        List<Tuple> found = number.startsWith(RECEIPTS) ? rows.ofReceipt(number, now) : rows.ofCase(number, now);
        if (found.isEmpty()) {
            throw DomainException.notFound();
        }
        RegisterEntry entry = entries(found, now).getFirst();
        return entry.filedAt() == null
                ? entry
                : entry.logged(log(found.getFirst().get("match_id", UUID.class), now));
    }

    private List<LogFact> log(UUID match, Instant now) {
        return rows.log(match, now).stream().map(RegisterViews::fact).toList();
    }

    private List<RegisterEntry> entries(List<Tuple> found, Instant now) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> matches =
                found.stream().map(row -> row.get("match_id", UUID.class)).toList();
        RegisterViews views = new RegisterViews(
                rows.filingDays(each(found, "project_id", UUID.class), each(found, "filed_on", LocalDate.class), now),
                byCase(rows.clocks(matches, now)),
                byCase(rows.turns(matches, now)));
        return found.stream().map(views::entry).toList();
    }

    private static <T> Set<T> each(List<Tuple> rows, String column, Class<T> type) {
        return rows.stream()
                .map(row -> row.get(column, type))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Map<UUID, List<Tuple>> byCase(List<Tuple> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.get("match_id", UUID.class)));
    }
}
