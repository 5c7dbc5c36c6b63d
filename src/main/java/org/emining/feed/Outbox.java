package org.emining.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.emining.platform.database.NativeSql;
import org.emining.platform.event.Announced;
import org.emining.platform.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Writes what has happened into the transaction that made it so: either both are there or neither. Version and audience
 * are those the resource has at this point of that transaction.
 */
@ApplicationScoped
class Outbox {

    private final EntityManager database;
    private final Kinds kinds;

    Outbox(EntityManager database, Kinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(@Observes DomainEvent event) {
        kinds.of(event).ifPresent(kind -> keep(event, kind));
    }

    private void keep(DomainEvent event, Announced kind) {
        String type = Announced.type(event.getClass());
        List<Tuple> found = NativeSql.rows(database, "select * from (" + kind.rows() + ") known where id = ?1")
                .setParameter(1, event.subjectId())
                .getResultList();
        if (found.isEmpty()) {
            write(kind, event.subjectId(), null, type, new String[0]);
        } else {
            Tuple row = found.getFirst();
            write(kind, event.subjectId(), row.get("version", Long.class), type, readers(kind, row));
        }
    }

    /**
     * Tells of resources that the feed does not know, or not in the version they have, in the order of their ids.
     *
     * @param after the id after which to begin
     * @return the last id looked at, or null when there are no more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable
    UUID fill(Announced kind, UUID after, int count) {
        List<Tuple> some = NativeSql.rows(
                        database,
                        "select known.*, exists (select from change_heads h where h.kind = ?3"
                                + " and h.resource_id = known.id and h.version >= known.version)"
                                + " or exists (select from outbox o where o.kind = ?3 and o.resource_id = known.id"
                                + " and o.version >= known.version) as told from (" + kind.rows() + ") known"
                                + " where id > ?1 order by id limit ?2")
                .setParameter(1, after)
                .setParameter(2, count)
                .setParameter(3, kind.kind())
                .getResultList();
        write(kind, some.stream().filter(row -> !row.get("told", Boolean.class)).toList());
        return some.size() < count ? null : some.getLast().get("id", UUID.class);
    }

    // A first start has thousands of them.
    private void write(Announced kind, List<Tuple> rows) {
        database.createNativeQuery("insert into outbox (kind, resource_id, version, audience)"
                        + " select ?1, id, version, string_to_array(readers, ' ') from unnest(cast(?2 as uuid[]),"
                        + " cast(?3 as bigint[]), cast(?4 as text[])) known (id, version, readers)")
                .setParameter(1, kind.kind())
                .setParameter(
                        2, rows.stream().map(row -> row.get("id", UUID.class)).toArray(UUID[]::new))
                .setParameter(
                        3,
                        rows.stream().map(row -> row.get("version", Long.class)).toArray(Long[]::new))
                .setParameter(
                        4,
                        rows.stream()
                                .map(row -> String.join(" ", readers(kind, row)))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    private static String[] readers(Announced kind, Tuple row) {
        return kind.audience().apply(row).readers().stream().sorted().toArray(String[]::new);
    }

    private void write(Announced kind, UUID id, @Nullable Long version, String type, String[] readers) {
        database.createNativeQuery("insert into outbox (kind, resource_id, version, type, audience)"
                        + " values (?1, ?2, cast(?3 as bigint), ?4, cast(?5 as text[]))")
                .setParameter(1, kind.kind())
                .setParameter(2, id)
                .setParameter(3, version)
                .setParameter(4, type)
                .setParameter(5, readers)
                .executeUpdate();
    }
}
