package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.emining.catalogue.Stage;
import org.emining.platform.Conditions;
import org.emining.platform.web.Listing;

/** The list of projects: what a viewer sees, narrowed by a filter, in the order it asks for. */
@ApplicationScoped
class ProjectSearch {

    private static final Window PUBLISHED = Window.of(EnumSet.of(ProjectStatus.PUBLISHED));

    private final EntityManager database;

    ProjectSearch(EntityManager database) {
        this.database = database;
    }

    List<Project> page(Viewer viewer, ProjectFilter filter, Listing.Wanted wanted, int count) {
        Conditions conditions = new Conditions();
        visible(viewer, filter, conditions);
        narrow(filter, conditions);
        wanted.narrow("p", conditions);
        Place.narrow(filter.near, filter.box, conditions);
        TypedQuery<Project> query = database.createQuery(
                        "from Project p where " + conditions.where() + " order by "
                                + wanted.order().by("p"),
                        Project.class)
                .setMaxResults(count);
        conditions.values().forEach(query::setParameter);
        return query.getResultList();
    }

    // Who asks for no state in particular gets no paused ones from the public part.
    private static void visible(Viewer viewer, ProjectFilter filter, Conditions conditions) {
        List<Window> windows = new ArrayList<>(viewer.windows());
        windows.add(filter.statuses().isEmpty() ? PUBLISHED : Viewer.OPEN);
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            ways.add(way(windows.get(i), "window" + i, conditions));
        }
        conditions.and("(" + String.join(") or (", ways) + ")");
    }

    private static String way(Window window, String name, Conditions conditions) {
        StringBuilder way = new StringBuilder("p.status in :" + name);
        conditions.with(name, window.statuses());
        if (window.publisherId() != null) {
            way.append(" and p.publisherId = :").append(name).append("Publisher");
            conditions.with(name + "Publisher", window.publisherId());
        }
        if (window.province() != null) {
            way.append(" and p.province = :").append(name).append("Province");
            conditions.with(name + "Province", window.province());
        }
        return way.toString();
    }

    private static void narrow(ProjectFilter filter, Conditions conditions) {
        if (!filter.statuses().isEmpty()) {
            conditions.and(
                    "p.status in :statuses",
                    "statuses",
                    filter.statuses().stream().map(ProjectStatus::valueOf).toList());
        }
        if (filter.province != null) {
            conditions.and("p.province = :province", "province", filter.province);
        }
        if (filter.mineral != null) {
            // The code is one of the list, so it has nothing in it that JSON would mind.
            conditions.and(
                    "cast(sql('? @> cast(? as jsonb)', p.minerals, :minerals) as Boolean) = true",
                    "minerals",
                    "[{\"mineral\":\"" + filter.mineral + "\"}]");
        }
        if (filter.stage != null) {
            String sameMineral = filter.mineral == null ? "" : " and (n.mineral = :mineral or n.mineral is null)";
            conditions.and(
                    "exists (select 1 from ProjectNeed n where n.projectId = p.id and n.stage = :stage" + sameMineral
                            + ")",
                    "stage",
                    Stage.valueOf(filter.stage));
            if (filter.mineral != null) {
                conditions.with("mineral", filter.mineral);
            }
        }
        if (filter.partnerCountry != null) {
            conditions.and(
                    "p.partnerList = OPEN or cast(sql('? = any(?)', :country, p.partnerCountries) as Boolean) = true",
                    "country",
                    filter.partnerCountry);
        }
        if (filter.text != null) {
            conditions.and(
                    "lower(p.name) like :text escape '\\' or lower(p.nameOriginal) like :text escape '\\'",
                    "text",
                    "%" + filter.text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }
}
