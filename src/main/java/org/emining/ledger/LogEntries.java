package org.emining.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the entries of the log. */
@ApplicationScoped
class LogEntries {

    // The hash is the tree's own where the entry has a place: should the two differ, the check of the log tells.
    private static final String ENTRY = "select l.id, l.entry, coalesce(n.hash, l.leaf_hash) as leaf_hash, p.place"
            + " from log_leaves l left join log_places p on p.leaf_id = l.id"
            + " left join log_nodes n on n.level = 0 and n.index = p.place ";

    private final EntityManager database;

    LogEntries(EntityManager database) {
        this.database = database;
    }

    Optional<LogEntryView> find(UUID id) {
        return views(select(ENTRY + "where l.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** The first with this leaf hash. */
    Optional<LogEntryView> find(Hash leaf) {
        return views(select(ENTRY + "where l.leaf_hash = decode(:leaf, 'hex') and p.place >= 0"
                                + " order by p.place limit 1")
                        .setParameter("leaf", leaf.hex()))
                .stream()
                .findFirst();
    }

    /** Those that have a place from {@code first} on, in order. */
    List<LogEntryView> from(long first, int count) {
        return views(select(ENTRY + "where p.place >= :first" + " order by p.place limit :count")
                .setParameter("first", first)
                .setParameter("count", count));
    }

    /** Those of one subject that have a place from {@code first} on, in order. */
    List<LogEntryView> from(long first, UUID subject, int count) {
        return views(
                select(ENTRY + "where p.place >= :first" + " and l.subject_id = :subject order by p.place limit :count")
                        .setParameter("first", first)
                        .setParameter("subject", subject)
                        .setParameter("count", count));
    }

    /**
     * The complete subtrees whose last leaf is one of these: of two leaves or more, and those single leaves whose entry is
     * not there, which cannot be unless somebody has taken it away.
     */
    List<Tuple> nodes(long first, long end) {
        List<Tuple> nodes = new ArrayList<>();
        for (Object row : select("select n.level, n.index, encode(n.hash, 'hex') as hash from generate_series(0, 62) as"
                        + " l(level) join log_nodes n on n.level = l.level"
                        + " and n.index >= (cast(:first as bigint) >> l.level) and n.index < (cast(:end as bigint) >> l.level)"
                        + " where l.level > 0 or not exists (select from log_places p where p.place = n.index)"
                        + " order by n.level, n.index")
                .setParameter("first", first)
                .setParameter("end", end)
                .getResultList()) {
            nodes.add((Tuple) row);
        }
        return nodes;
    }

    private Query select(String sql) {
        return database.createNativeQuery(sql, Tuple.class);
    }

    private static List<LogEntryView> views(Query query) {
        List<LogEntryView> views = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Tuple columns = (Tuple) row;
            views.add(new LogEntryView(
                    columns.get("id", UUID.class),
                    columns.get("place", Long.class),
                    HexFormat.of().formatHex(columns.get("leaf_hash", byte[].class)),
                    columns.get("entry", String.class)));
        }
        return views;
    }
}
