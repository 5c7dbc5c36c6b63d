package org.emining.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the log says of the things of other features. */
@ApplicationScoped
public class Ledger {

    private final EntityManager database;

    Ledger(EntityManager database) {
        this.database = database;
    }

    /**
     * Every entry that tells of the subject, the first written first. Who asks must have seen to it that the reader may read
     * the subject.
     *
     * @param office whether the reader may know of the persons
     */
    @Transactional
    public List<LoggedView> of(UUID subject, boolean office) {
        return of(List.of(subject), office);
    }

    /** The same of several subjects together, of which there is one at least. */
    @Transactional
    public List<LoggedView> of(Collection<UUID> subjects, boolean office) {
        return entries("l.subject_id in (:subjects)", office, Map.of("subjects", subjects))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The first entry of this type that tells of each of the subjects, without the persons; none where there is none. */
    @Transactional
    public Map<UUID, LoggedView> first(String type, Collection<UUID> subjects) {
        return first(type, subjects, false);
    }

    /** The same. @param office whether the reader may know of the persons */
    @Transactional
    public Map<UUID, LoggedView> first(String type, Collection<UUID> subjects, boolean office) {
        return subjects.isEmpty()
                ? Map.of()
                : entries(
                                "l.subject_id in (:subjects) and l.type = :type",
                                office,
                                Map.of("subjects", subjects, "type", type))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }

    private Stream<Map.Entry<UUID, LoggedView>> entries(String which, boolean office, Map<String, Object> values) {
        Query query = database.createNativeQuery(
                        "select l.id, l.subject_id, l.type, l.leaf_hash, l.promise, coalesce(string_agg(d.disclosure, ' '"
                                + " order by d.name), '') as disclosures from log_leaves l left join log_disclosures d"
                                + " on d.leaf_id = l.id and (:office or not d.personal) where " + which
                                + " group by l.id order by l.written_at, l.id",
                        Tuple.class)
                .setParameter("office", office);
        values.forEach(query::setParameter);
        List<Map.Entry<UUID, LoggedView>> entries = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Tuple columns = (Tuple) row;
            entries.add(Map.entry(columns.get("subject_id", UUID.class), view(columns)));
        }
        return entries.stream();
    }

    private static LoggedView view(Tuple columns) {
        UUID id = columns.get("id", UUID.class);
        String disclosures = columns.get("disclosures", String.class);
        return new LoggedView(
                id,
                columns.get("type", String.class),
                HexFormat.of().formatHex(columns.get("leaf_hash", byte[].class)),
                columns.get("promise", String.class),
                disclosures.isEmpty() ? List.of() : List.of(disclosures.split(" ")),
                LoggedView.PATH + id);
    }
}
