package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.jspecify.annotations.Nullable;

/** The list of projects: what a viewer sees, narrowed by a filter, in the order of ids. SQL, for the operators of JSONB. */
@ApplicationScoped
class ProjectSearch {

    private final EntityManager database;

    ProjectSearch(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    List<Project> page(Viewer viewer, ProjectFilter filter, @Nullable UUID after, int count) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        visible(viewer, filter, conditions, values);
        narrow(filter, conditions, values);
        if (after != null) {
            conditions.add("p.id > :after");
            values.put("after", after);
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        Query query = database.createNativeQuery("select p.* from projects p" + where + " order by p.id", Project.class)
                .setMaxResults(count);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The same rule as {@link Viewer#sees}, for rows. */
    private static void visible(
            Viewer viewer, ProjectFilter filter, List<String> conditions, Map<String, Object> values) {
        if (viewer.seesAll()) {
            return;
        }
        List<String> ways = new ArrayList<>();
        ways.add(filter.statuses().isEmpty() ? "p.status = 'PUBLISHED'" : "p.status in ('PUBLISHED', 'PAUSED')");
        ways.add("p.publisher_id = :publisher");
        values.put("publisher", viewer.publisherId());
        Actor actor = viewer.actor();
        if (actor.is(Role.REVIEWER) && Actor.FEDERATION.equals(actor.jurisdiction())) {
            ways.add("p.status <> 'DRAFT'");
        } else if (actor.is(Role.REVIEWER) && actor.jurisdiction() != null) {
            ways.add("p.status <> 'DRAFT' and p.province = :reviewed");
            values.put("reviewed", actor.jurisdiction());
        }
        conditions.add("(" + String.join(" or ", ways) + ")");
    }

    private static void narrow(ProjectFilter filter, List<String> conditions, Map<String, Object> values) {
        if (!filter.statuses().isEmpty()) {
            conditions.add("p.status in (:statuses)");
            values.put("statuses", filter.statuses());
        }
        if (filter.province != null) {
            conditions.add("p.province = :province");
            values.put("province", filter.province);
        }
        if (filter.mineral != null) {
            conditions.add("p.minerals @> cast(:minerals as jsonb)");
            // The code is one of the list, so it has nothing in it that JSON would mind.
            values.put("minerals", "[{\"mineral\":\"" + filter.mineral + "\"}]");
        }
        if (filter.stage != null) {
            String sameMineral = filter.mineral == null ? "" : " and (n.mineral = :mineral or n.mineral is null)";
            conditions.add("exists (select 1 from project_needs n where n.project_id = p.id and n.stage = :stage"
                    + sameMineral + ")");
            values.put("stage", filter.stage);
            if (filter.mineral != null) {
                values.put("mineral", filter.mineral);
            }
        }
        if (filter.partnerCountry != null) {
            conditions.add("(p.partner_list = 'OPEN' or :country = any(p.partner_countries))");
            values.put("country", filter.partnerCountry);
        }
        if (filter.text != null) {
            conditions.add("(lower(p.name) like :text or lower(p.name_original) like :text)");
            values.put(
                    "text",
                    "%" + filter.text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }
}
