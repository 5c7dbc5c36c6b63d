package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.emining.matching.TopPlaces.Place;
import org.emining.platform.Ids;

/** The first places of each day, as they were counted. */
@ApplicationScoped
@Transactional
class ExposureCounts {

    private final EntityManager database;

    ExposureCounts(EntityManager database) {
        this.database = database;
    }

    boolean has(LocalDate day) {
        return !database.createNativeQuery("select 1 from exposure_counts where counted_on = ?1")
                .setParameter(1, day)
                .getResultList()
                .isEmpty();
    }

    /**
     * Keeps the count of a day, with how many firms could have had a place; nothing when another replica was quicker.
     *
     * @return whether it was kept
     */
    boolean keep(LocalDate day, Instant at, int policyVersion, int projects, List<Place> places) {
        UUID id = Ids.next();
        int kept = database.createNativeQuery("insert into exposure_counts (id, counted_on, policy_version, projects,"
                        + " counted_at) values (?1, ?2, ?3, ?4, ?5) on conflict (counted_on) do nothing")
                .setParameter(1, id)
                .setParameter(2, day)
                .setParameter(3, policyVersion)
                .setParameter(4, projects)
                .setParameter(5, at)
                .executeUpdate();
        if (kept == 0) {
            return false;
        }
        database.createNativeQuery("""
                        with places as (
                            select * from unnest(cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as text[]))
                                p (project_id, company_id, country)),
                        able as (
                            select k.id, case when k.country_basis <> 'INFERRED' then k.country end as country
                            from companies k
                            where k.status not in ('SUSPENDED', 'REJECTED')
                                and exists (select 1 from capabilities c where c.company_id = k.id)),
                        firms as (
                            select id, country from able
                            union select company_id, country from places where company_id not in (select id from able))
                        insert into exposure_shares (count_id, country, firms, placed, places, projects)
                        select ?1, f.country, count(distinct f.id), count(distinct p.company_id), count(p.project_id),
                            count(distinct p.project_id)
                        from firms f left join places p on p.company_id = f.id
                        group by f.country""")
                .setParameter(1, id)
                .setParameter(2, ids(places.stream().map(Place::projectId).toList()))
                .setParameter(3, ids(places.stream().map(Place::companyId).toList()))
                .setParameter(4, places.stream().map(Place::country).toArray(String[]::new))
                .executeUpdate();
        return true;
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(new UUID[0]);
    }
}
