package org.emining.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.database.NativeSql;
import org.jspecify.annotations.Nullable;

/** The lists of an operation, one for each project, made or still to be made. */
@ApplicationScoped
class MatchLists {

    private final EntityManager database;
    private final ObjectMapper json;

    MatchLists(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The place of a project among the lists of an operation. */
    record Turn(int place, UUID project) {}

    /** A list with its place. */
    record Placed(int place, MatchListView list) {}

    /** Every published project, by id. */
    UUID[] published() {
        List<?> ids = database.createNativeQuery(
                        "select id from projects where status = 'PUBLISHED' order by id", UUID.class)
                .getResultList();
        return ids.toArray(new UUID[0]);
    }

    /** Gives each of the projects its turn. */
    void plan(UUID operation, UUID[] projects) {
        database.createNativeQuery("insert into match_lists (operation_id, place, project_id)"
                        + " select ?1, place, id from unnest(cast(?2 as uuid[])) with ordinality planned (id, place)")
                .setParameter(1, operation)
                .setParameter(2, projects)
                .executeUpdate();
    }

    /** Whose turn it is. */
    Optional<Turn> next(UUID operation) {
        List<Tuple> rows = NativeSql.rows(
                        database,
                        "select place, project_id from match_lists where operation_id = ?1 and done_at is null"
                                + " order by place limit 1")
                .setParameter(1, operation)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Turn(row.get("place", Integer.class), row.get("project_id", UUID.class)));
    }

    /** Keeps a list; null for a project that is left out. @return whether it was still to be made */
    boolean keep(UUID operation, int place, @Nullable MatchListView list) {
        return database.createNativeQuery("update match_lists set done_at = clock_timestamp(),"
                                + " content = cast(?3 as jsonb) where operation_id = ?1 and place = ?2"
                                + " and done_at is null")
                        .setParameter(1, operation)
                        .setParameter(2, place)
                        .setParameter(3, list == null ? null : written(list))
                        .executeUpdate()
                == 1;
    }

    /** Some of the lists that were made, in the order of their places. */
    List<Placed> after(UUID operation, int place, int most) {
        List<Tuple> rows = NativeSql.rows(
                        database,
                        "select place, cast(content as text) as content from match_lists"
                                + " where operation_id = ?1 and place > ?2 and content is not null order by place limit ?3")
                .setParameter(1, operation)
                .setParameter(2, place)
                .setParameter(3, most)
                .getResultList();
        return rows.stream()
                .map(row -> new Placed(row.get("place", Integer.class), read(row.get("content", String.class))))
                .toList();
    }

    private String written(MatchListView list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MatchListView read(String content) {
        try {
            return json.readValue(content, MatchListView.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a match list cannot be read", unreadable);
        }
    }
}
