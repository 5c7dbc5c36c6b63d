package org.emining.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.jurisdiction.PublicationQuery;
import org.emining.jurisdiction.RegisterField;
import org.emining.platform.Conditions;

/**
 * What the register reads, and the one place that knows what may be shown: each of these queries gives null, or no row, for
 * what the settings in force at filing do not show, or not yet. So what is searched, ordered, counted or written out later
 * is only what everybody may read. An order or a condition on a masked column tells no more than the column.
 */
@ApplicationScoped
class RegisterRows {

    private static final String PUBLICATION = PublicationQuery.OF_FILING;

    private static final String ENTERED = " m.filed_at <= cast(:now as timestamptz) - p.register_lag ";

    private static final String ENTRY = "select"
            + shown(RegisterField.FILE_NUMBER, "m.file_number", "file_number")
            + shown(RegisterField.FILED_AT, "m.filed_at", "filed_at")
            + shown(RegisterField.TIES, "m.filed_on", "filed_on")
            + shown(RegisterField.STATUS, "m.status", "status")
            + shown(RegisterField.STATUS, "m.status_since", "status_since")
            + shown(RegisterField.CLOCKS, "m.late_since is not null", "late")
            + shown(RegisterField.KEYS, "m.federal_effect", "federal_effect")
            + shown(RegisterField.KEYS, "m.federal_scope", "federal_scope")
            + shownUnveiled(RegisterField.COMPANY, "m.company_name", "company_name")
            + shownUnveiled(RegisterField.COUNTRY, "c.country", "country")
            + shownDecided("m.score", "score")
            + shownDecided("m.rank", "rank")
            + shownDecided("m.policy_version", "policy_version")
            // For finding alone, by their indexes; a reader of these is told nothing but the columns above.
            + " m.file_number as case_number, m.id as match_id, m.project_id, m.project_name, m.province, p.fields, e.receipt_number as number,"
            + " cast(split_part(e.receipt_number, '-', 3) as bigint) as place"
            + " from matches m join expressions_of_interest e on e.id = m.expression_id"
            + " join companies c on c.id = m.company_id" + PUBLICATION + "where" + ENTERED;

    private static final String ENTRIES = "select r.*, cast(r.fields as text) as shown_fields from (" + ENTRY + ") r";

    /** The ids of projects with an entry, to stand in another query with the parameter {@code now}. */
    static final String PROJECTS_ENTERED = "select m.project_id from matches m" + PUBLICATION + "where" + ENTERED;

    private static final String REASONED =
            "(" + shows(RegisterField.REASONS) + " and %s <= cast(:now as timestamptz)" + " - p.reasons_lag)";

    private final EntityManager database;

    RegisterRows(EntityManager database) {
        this.database = database;
    }

    /** Whether the settings of the case show the field. */
    private static String shows(RegisterField field) {
        return "p.fields @> '[\"" + field + "\"]'";
    }

    private static String shown(RegisterField field, String value, String name) {
        return " case when " + shows(field) + " then " + value + " end as " + name + ",";
    }

    private static String shownUnveiled(RegisterField field, String value, String name) {
        return " case when " + shows(field) + " and not m.veiled then " + value + " end as " + name + ",";
    }

    // Of the first decision on: what was shown once is not hidden again because an appeal sends the case back.
    private static String shownDecided(String value, String name) {
        return " case when " + shows(RegisterField.SCORE)
                + " and exists (select from match_moves d where d.match_id = m.id"
                + " and d.to_status in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED')) then " + value + " end as "
                + name + ",";
    }

    /**
     * Entries in the order of their numbers.
     *
     * @param wanted on the columns of {@code r}
     */
    List<Tuple> entries(Conditions wanted, boolean oldestFirst, Instant now, int count) {
        String order = " order by r.place" + (oldestFirst ? "" : " desc");
        Query query = ask(ENTRIES + " where " + wanted.where() + order + " limit :count", now)
                .setParameter("count", count);
        wanted.values().forEach(query::setParameter);
        return rows(query);
    }

    /** The entry of a receipt; at most one. */
    List<Tuple> ofReceipt(String number, Instant now) {
        return rows(ask(ENTRIES + " where r.number = :number", now).setParameter("number", number));
    }

    /** The entry of a case that shows its number; at most one. */
    List<Tuple> ofCase(String number, Instant now) {
        return rows(ask(ENTRIES + " where r.case_number = :number and r.file_number is not null", now)
                .setParameter("number", number));
    }

    /** Whoever was entered for one of these projects on one of these days, and is not known to have withdrawn. */
    List<Tuple> filingDays(Set<UUID> projects, Set<LocalDate> days, Instant now) {
        return rows(ask(
                        "select m.project_id, m.filed_on, e.receipt_number as number from matches m"
                                + " join expressions_of_interest e on e.id = m.expression_id" + PUBLICATION
                                + "where m.project_id = any(:projects) and m.filed_on = any(:days) and"
                                + ENTERED + "and " + shows(RegisterField.TIES) + " and not (m.status = 'WITHDRAWN' and "
                                + shows(RegisterField.STATUS) + ") order by e.receipt_number",
                        now)
                .setParameter("projects", projects.toArray(UUID[]::new))
                .setParameter("days", days.toArray(LocalDate[]::new)));
    }

    /** What the keys and the appeal body have said, in the order of time. */
    List<Tuple> turns(Collection<UUID> matches, Instant now) {
        return rows(ask(
                        "select m.id as match_id, d.key as by_whom, d.outcome, d.round, d.decided_at,"
                                + reasons("d.decided_at", "d.reasons", "o.reasons")
                                + " from match_decisions d join matches m on m.id = d.match_id"
                                + " left join decision_overrides o on o.decision_id = d.id" + PUBLICATION
                                + "where d.match_id = any(:matches) and" + ENTERED + "and " + shows(RegisterField.KEYS)
                                + " union all select m.id, 'APPEAL_BODY', v.to_status, v.round, v.made_at,"
                                + reasons("v.made_at", "v.reasons", "cast(null as text[])")
                                + " from match_moves v join matches m on m.id = v.match_id" + PUBLICATION
                                + "where v.match_id = any(:matches) and v.party = 'APPEAL_BODY' and" + ENTERED + "and "
                                + shows(RegisterField.STATUS) + " order by decided_at",
                        now)
                .setParameter("matches", matches.toArray(UUID[]::new)));
    }

    private static String reasons(String at, String reasons, String overrides) {
        String come = REASONED.formatted(at);
        return " case when " + come + " then array_to_string(" + reasons + ", ',') end as reasons,"
                + " case when " + come + " then array_to_string(" + overrides + ", ',') end as override_reasons,"
                + " case when " + shows(RegisterField.REASONS) + " then " + at + " + p.reasons_lag end as reasons_from";
    }

    /** The clocks, the first that started first. */
    List<Tuple> clocks(Collection<UUID> matches, Instant now) {
        return rows(ask(
                        "select m.id as match_id, k.clock, k.days, k.missing, k.due_on, k.missed_at, k.started_at,"
                                + " k.ended_at, case when k.ended_at is not null then 'ENDED'"
                                + " when exists (select from match_pauses w where w.clock_id = k.id and w.ended_at is null)"
                                + " then 'PAUSED' when k.days is null then 'NOT_CONFIGURED'"
                                + " when k.since is null then 'RESTING' else 'RUNNING' end as state"
                                + " from match_clocks k join matches m on m.id = k.match_id" + PUBLICATION
                                + "where k.match_id = any(:matches) and" + ENTERED + "and "
                                + shows(RegisterField.CLOCKS) + " order by k.started_at, k.id",
                        now)
                .setParameter("matches", matches.toArray(UUID[]::new)));
    }

    /** Entries of the transparency log with what opens those of their facts that are shown; without FILED_AT none. */
    List<Tuple> log(UUID match, Instant now) {
        return rows(ask(
                        "select l.id, l.type, coalesce(string_agg(x.disclosure, ' ' order by x.name), '') as disclosures"
                                + " from log_leaves l join matches m on m.id = l.subject_id"
                                + " left join match_decisions d on l.type = 'decision'"
                                + " and d.id = cast(cast(l.entry as jsonb) #>> '{facts,decisionId}' as uuid)"
                                + PUBLICATION
                                + " left join log_disclosures x on x.leaf_id = l.id and not x.personal and case l.type"
                                + " when 'filing' then x.name = 'projectId' or (x.name = 'companyId' and not m.veiled and "
                                + shows(RegisterField.COMPANY)
                                + ") or (x.name in ('federalEffect', 'federalScope') and "
                                + shows(RegisterField.KEYS)
                                + ") when 'decision' then " + shows(RegisterField.KEYS) + " and (x.name = 'outcome'"
                                + " or (x.name in ('reasons', 'overrideReasons') and "
                                + REASONED.formatted("d.decided_at") + ")) else false end"
                                + " where l.subject_id = :match and" + ENTERED + "and "
                                + shows(RegisterField.FILED_AT) + " group by l.id order by l.written_at, l.id",
                        now)
                .setParameter("match", match));
    }

    private Query ask(String sql, Instant now) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("now", now);
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }
}
