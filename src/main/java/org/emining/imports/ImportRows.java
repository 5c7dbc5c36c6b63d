package org.emining.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.emining.imports.Verdict.RowFault;
import org.emining.platform.database.NativeSql;
import org.jspecify.annotations.Nullable;

/** The rows of all imports. */
@ApplicationScoped
class ImportRows {

    private final EntityManager database;
    private final RowText text;

    ImportRows(EntityManager database, RowText text) {
        this.database = database;
        this.text = text;
    }

    /** A row and what has become of it. */
    record Told(
            int line,
            @Nullable String externalId,
            RowState state,
            @Nullable UUID resource,
            @Nullable String refusal,
            List<RowFault> faults) {}

    /** Writes rows as the file was read. */
    void insert(UUID id, List<ImportRow> rows) {
        database.createNativeQuery(
                        "insert into import_rows (import_id, line, external_id, content, state, refusal, faults)"
                                + " select ?1, r.line, r.external_id, r.content,"
                                + " case when r.refusal is null then 'PENDING' else 'REFUSED' end, r.refusal, r.faults"
                                + " from unnest(cast(?2 as int[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),"
                                + " cast(?6 as text[])) r (line, external_id, content, refusal, faults)")
                .setParameter(1, id)
                .setParameter(2, array(rows, ImportRow::line, Integer[]::new))
                .setParameter(3, array(rows, ImportRow::externalId, String[]::new))
                .setParameter(4, array(rows, row -> row.refusal() == null ? row.content() : null, String[]::new))
                .setParameter(
                        5,
                        array(
                                rows,
                                row -> row.refusal() == null
                                        ? null
                                        : row.refusal().refusal(),
                                String[]::new))
                .setParameter(
                        6, array(rows, row -> row.refusal() == null ? null : faults(row.refusal()), String[]::new))
                .executeUpdate();
    }

    /** Some of those that nobody has looked at, in the order of the file. */
    List<ImportRow> pending(UUID id, int most) {
        return NativeSql.rows(
                        database,
                        "select line, external_id, content from import_rows where import_id = ?1 and state = 'PENDING'"
                                + " order by line limit ?2")
                .setParameter(1, id)
                .setParameter(2, most)
                .getResultStream()
                .map(row -> ImportRow.pending(
                        row.get("line", Integer.class),
                        row.get("external_id", String.class),
                        row.get("content", String.class)))
                .toList();
    }

    /** Writes what has become of pending rows. @return whether all of them still were */
    boolean judge(UUID id, List<Verdict> verdicts) {
        int written = database.createNativeQuery("update import_rows r set state = v.state, resource_id = v.resource,"
                        + " refusal = v.refusal, faults = v.faults,"
                        + " content = case when v.state = 'WAITING' then r.content end"
                        + " from unnest(cast(?2 as int[]), cast(?3 as text[]), cast(?4 as uuid[]), cast(?5 as text[]),"
                        + " cast(?6 as text[])) v (line, state, resource, refusal, faults)"
                        + " where r.import_id = ?1 and r.line = v.line and r.state = 'PENDING'")
                .setParameter(1, id)
                .setParameter(2, array(verdicts, Verdict::line, Integer[]::new))
                .setParameter(3, array(verdicts, verdict -> verdict.state().name(), String[]::new))
                .setParameter(4, array(verdicts, Verdict::resource, UUID[]::new))
                .setParameter(5, array(verdicts, Verdict::refusal, String[]::new))
                .setParameter(
                        6,
                        array(verdicts, verdict -> verdict.refusal() == null ? null : faults(verdict), String[]::new))
                .executeUpdate();
        return written == verdicts.size();
    }

    /** Which words rows wait for. */
    void wait(UUID id, List<Verdict> verdicts) {
        record Wait(int line, String term) {}
        List<Wait> waits = verdicts.stream()
                .flatMap(verdict -> verdict.terms().stream().map(term -> new Wait(verdict.line(), term)))
                .toList();
        database.createNativeQuery("insert into import_row_terms (import_id, line, term)"
                        + " select ?1, w.line, w.term from unnest(cast(?2 as int[]), cast(?3 as text[])) w (line, term)"
                        + " on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, array(waits, Wait::line, Integer[]::new))
                .setParameter(3, array(waits, Wait::term, String[]::new))
                .executeUpdate();
    }

    /** Rows whose words are all decided are to be looked at again. */
    void wake(UUID id) {
        database.createNativeQuery("update import_rows r set state = 'PENDING' where r.import_id = ?1"
                        + " and r.state = 'WAITING' and not exists (select from import_row_terms t"
                        + " join import_proposals p on p.import_id = t.import_id and p.term = t.term"
                        + " where t.import_id = ?1 and t.line = r.line and p.status = 'OPEN')")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Forgets what rows hold that nobody will look at any more. */
    void empty(UUID id) {
        database.createNativeQuery("update import_rows set content = null where import_id = ?1 and content is not null")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Some rows in the order of the file, after a line. @param states none for all */
    List<Told> after(UUID id, int line, Set<RowState> states, int most) {
        return NativeSql.rows(
                        database,
                        "select line, external_id, state, resource_id, refusal, faults from import_rows"
                                + " where import_id = ?1 and line > ?2 and (cardinality(cast(?3 as text[])) = 0"
                                + " or state = any(cast(?3 as text[]))) order by line limit ?4")
                .setParameter(1, id)
                .setParameter(2, line)
                .setParameter(3, array(List.copyOf(states), RowState::name, String[]::new))
                .setParameter(4, most)
                .getResultStream()
                .map(row -> new Told(
                        row.get("line", Integer.class),
                        row.get("external_id", String.class),
                        RowState.valueOf(row.get("state", String.class)),
                        row.get("resource_id", UUID.class),
                        row.get("refusal", String.class),
                        text.faults(row.get("faults", String.class))))
                .toList();
    }

    private String faults(Verdict verdict) {
        return text.written(verdict.faults());
    }

    private static <R, T extends @Nullable Object> T[] array(
            List<R> rows, Function<R, T> value, java.util.function.IntFunction<T[]> maker) {
        Stream<T> values = rows.stream().map(value);
        return values.toArray(maker);
    }
}
