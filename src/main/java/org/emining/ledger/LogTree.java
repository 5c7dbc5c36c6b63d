package org.emining.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.database.Alone;
import org.hibernate.Session;

/** The tree and its checkpoints as rows: what is there never changes, more is added. */
@ApplicationScoped
class LogTree {

    private final EntityManager database;

    LogTree(EntityManager database) {
        this.database = database;
    }

    /** A checkpoint with its signed note. */
    record Signed(Checkpoint checkpoint, SignedNote note, Instant at) {}

    /** A leaf that has no place yet. */
    record Waiting(UUID id, Hash hash) {}

    /** Waits until nobody else gives places, and keeps others waiting until this transaction ends. */
    void alone() {
        Alone.with(database, "emining.ledger");
    }

    Optional<Signed> latest() {
        return checkpoints("order by size desc limit 1", Map.of()).stream().findFirst();
    }

    Optional<Signed> ofSize(long size) {
        return checkpoints("where size = :size", Map.of("size", size)).stream().findFirst();
    }

    /** The largest first. */
    List<Signed> page(long below, int count) {
        return checkpoints(
                "where size < :below order by size desc limit :count", Map.of("below", below, "count", count));
    }

    /** Those larger than the first and not larger than the last, the smallest first. */
    List<Signed> between(long first, long last) {
        return checkpoints("where size > :first and size <= :last order by size", Map.of("first", first, "last", last));
    }

    private List<Signed> checkpoints(String which, Map<String, Object> values) {
        var query = database.createNativeQuery("select note, signed_at from log_checkpoints " + which, Tuple.class);
        values.forEach(query::setParameter);
        List<Signed> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Tuple columns = (Tuple) row;
            SignedNote note = SignedNote.parse(columns.get("note", String.class));
            found.add(new Signed(Checkpoint.parse(note.text()), note, columns.get("signed_at", Instant.class)));
        }
        return found;
    }

    /** @throws IllegalStateException from the lookup for a node that is not there */
    Range.Nodes nodes(Collection<Range> ranges) {
        List<Range.Node> wanted =
                ranges.stream().flatMap(range -> range.nodes().stream()).toList();
        Map<Range.Node, Hash> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            String levels = joined(wanted.stream().map(Range.Node::level).toList());
            String indexes = joined(wanted.stream().map(Range.Node::index).toList());
            for (Object row : database.createNativeQuery(
                            "select n.level, n.index, n.hash from log_nodes n"
                                    + " join unnest(cast(string_to_array(?1, ',') as int[]), cast(string_to_array(?2, ',')"
                                    + " as bigint[])) as w(level, index) on n.level = w.level and n.index = w.index",
                            Tuple.class)
                    .setParameter(1, levels)
                    .setParameter(2, indexes)
                    .getResultList()) {
                Tuple columns = (Tuple) row;
                found.put(
                        new Range.Node(columns.get("level", Integer.class), columns.get("index", Long.class)),
                        Hash.of(columns.get("hash", byte[].class)));
            }
        }
        return node -> {
            Hash hash = found.get(node);
            if (hash == null) {
                throw new IllegalStateException("the log lacks the hash of " + node);
            }
            return hash;
        };
    }

    private static String joined(List<? extends Number> numbers) {
        return String.join(",", numbers.stream().map(Number::toString).toList());
    }

    /** Takes the oldest that wait, at most so many; whoever does not place them must roll back. */
    List<Waiting> take(int most) {
        List<Waiting> taken = new ArrayList<>();
        for (Object row : database.createNativeQuery(
                        "with taken as (delete from log_waiting where leaf_id in"
                                + " (select leaf_id from log_waiting order by leaf_id limit ?1) returning leaf_id)"
                                + " select l.id, l.leaf_hash from log_leaves l join taken t on t.leaf_id = l.id order by l.id",
                        Tuple.class)
                .setParameter(1, most)
                .getResultList()) {
            Tuple columns = (Tuple) row;
            taken.add(new Waiting(columns.get("id", UUID.class), Hash.of(columns.get("leaf_hash", byte[].class))));
        }
        return taken;
    }

    /** Writes places from {@code first} on, the nodes that have become complete, and the checkpoint over all of it. */
    void add(long first, List<Waiting> leaves, Map<Range.Node, Hash> nodes, Checkpoint checkpoint, SignedNote note) {
        database.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement place =
                    connection.prepareStatement("insert into log_places (place, leaf_id) values (?, ?)")) {
                for (int i = 0; i < leaves.size(); i++) {
                    place.setLong(1, first + i);
                    place.setObject(2, leaves.get(i).id());
                    place.addBatch();
                }
                place.executeBatch();
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into log_nodes (level, index, hash) values (?, ?, ?)")) {
                for (Map.Entry<Range.Node, Hash> node : nodes.entrySet()) {
                    insert.setInt(1, node.getKey().level());
                    insert.setLong(2, node.getKey().index());
                    insert.setBytes(3, node.getValue().bytes());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into log_checkpoints (size, root, note,"
                    + " signed_at) values (?, ?, ?, clock_timestamp())")) {
                insert.setLong(1, checkpoint.size());
                insert.setBytes(2, checkpoint.root().bytes());
                insert.setString(3, note.toString());
                insert.executeUpdate();
            }
        });
    }
}
