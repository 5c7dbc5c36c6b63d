package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.emining.followup.ConversionView.By;
import org.emining.platform.time.DatabaseClock;

/** Counts what has come of filings, in one statement: all figures are of one state of the database. */
@ApplicationScoped
@Transactional
class Conversions {

    private static final String COUNT = """
            with reached as (
                select follow_up_id, bool_or(to_stage = 'MOU') as mou, bool_or(to_stage = 'STUDY') as study,
                    bool_or(to_stage = 'LICENCE_APPLICATION') as licence, bool_or(to_stage = 'DEAL') as deal,
                    bool_or(to_stage = 'LAPSED') as lapsed
                from milestones where status = 'CONFIRMED' and from_stage <> to_stage group by follow_up_id)
            select %1$s as code, count(distinct m.id) as filings, count(distinct f.id) as approved,
                count(distinct m.id) filter (where r.mou) as mou, count(distinct m.id) filter (where r.study) as study,
                count(distinct m.id) filter (where r.licence) as licence,
                count(distinct m.id) filter (where r.deal) as deal,
                count(distinct m.id) filter (where r.lapsed) as lapsed
            from matches m left join follow_ups f on f.id = m.id left join reached r on r.follow_up_id = m.id %2$s
            where (:jurisdiction = 'PK' or m.province = :jurisdiction)
            group by 1 order by 1""";
    private static final String NEEDS = "join project_needs n on n.project_id = m.project_id";

    private final EntityManager database;
    private final DatabaseClock clock;

    Conversions(EntityManager database, DatabaseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    ConversionView of(String jurisdiction, By by) {
        String sql =
                switch (by) {
                    case PROVINCE -> COUNT.formatted("m.province", "");
                    case MINERAL -> COUNT.formatted("n.mineral", NEEDS);
                    case STAGE -> COUNT.formatted("n.stage", NEEDS);
                };
        List<?> rows = database.createNativeQuery(sql, Tuple.class)
                .setParameter("jurisdiction", jurisdiction)
                .getResultList();
        return new ConversionView(
                DigestView.texts("digest.conversion"),
                by,
                jurisdiction,
                rows.stream().map(row -> row((Tuple) row)).toList(),
                clock.now());
    }

    private static ConversionView.Row row(Tuple row) {
        return new ConversionView.Row(
                row.get("code", String.class),
                row.get("filings", Long.class),
                row.get("approved", Long.class),
                row.get("mou", Long.class),
                row.get("study", Long.class),
                row.get("licence", Long.class),
                row.get("deal", Long.class),
                row.get("lapsed", Long.class));
    }
}
