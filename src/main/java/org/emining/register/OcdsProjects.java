package org.emining.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The projects that everybody may read of: public ones, and of those that are no more the ones that stand in the register,
 * with nothing but what the register says of them.
 */
@ApplicationScoped
class OcdsProjects {

    // Projects that are public: decision 16.
    private static final String PUBLIC = "p.status in ('PUBLISHED', 'PAUSED')";
    private static final String APPEALS = " left join lateral (select a.id, a.name from jurisdiction_settings s"
            + " join organisations a on a.id = cast(s.content #>> '{appealBody,organisationId}' as uuid)"
            + " where s.number = (select max(v.number) from jurisdiction_settings v where v.jurisdiction = p.province)"
            + " and s.jurisdiction = p.province) body on true";

    private final EntityManager database;
    private final RegisterRows rows;

    OcdsProjects(EntityManager database, RegisterRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * @param name null for one that is public no more
     * @param publishedAt null for one from before that was written down
     * @param changedAt null for one that is public no more
     */
    record Told(
            UUID id,
            @Nullable String name,
            @Nullable String summary,
            @Nullable Instant publishedAt,
            @Nullable Instant changedAt,
            UUID publisherId,
            String publisherName,
            @Nullable UUID appealBodyId,
            @Nullable String appealBodyName) {

        boolean open() {
            return name != null;
        }

        private static Told of(Tuple row) {
            return new Told(
                    row.get("id", UUID.class),
                    row.get("name", String.class),
                    row.get("summary", String.class),
                    row.get("published_at", Instant.class),
                    row.get("updated_at", Instant.class),
                    row.get("publisher_id", UUID.class),
                    row.get("publisher_name", String.class),
                    row.get("body_id", UUID.class),
                    row.get("body_name", String.class));
        }
    }

    /** In the order of their ids. */
    List<Told> after(UUID id, Instant now, int count) {
        return ask("p.id > :id", "order by p.id limit " + count, id, now);
    }

    /** None where there is no such project for everybody. */
    List<Told> one(UUID id, Instant now) {
        return ask("p.id = :id", "", id, now);
    }

    @SuppressWarnings("unchecked")
    private List<Told> ask(String which, String order, UUID id, Instant now) {
        Query query = database.createNativeQuery(
                "select p.id, p.publisher_id, o.name as publisher_name, body.id as body_id, body.name as body_name,"
                        + open("p.name", "name") + open("p.summary", "summary") + open("p.updated_at", "updated_at")
                        + " p.published_at"
                        + " from projects p join organisations o on o.id = p.publisher_id" + APPEALS + " where " + which
                        + " and (" + PUBLIC + " or p.id in (" + RegisterRows.PROJECTS_ENTERED + ")) " + order,
                Tuple.class);
        query.setParameter("id", id);
        return ((List<Tuple>) rows.bound(query, now).getResultList())
                .stream().map(Told::of).toList();
    }

    private static String open(String value, String name) {
        return " case when " + PUBLIC + " then " + value + " end as " + name + ",";
    }
}
