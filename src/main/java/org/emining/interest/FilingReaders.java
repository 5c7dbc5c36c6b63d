package org.emining.interest;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.event.Audience;

/**
 * Who reads what was filed, expressions of interest and the matches they open alike: the filing organisation, the project's
 * publisher, reviewers of its province and of the federation who have not stepped back from it, operator and auditors. It
 * is a condition of the query, so that lists and single reads follow one rule. The thing has organisationId, publisherId
 * and province.
 */
public final class FilingReaders {

    private final Conditions conditions = new Conditions();
    private final List<String> ways = new ArrayList<>();

    private FilingReaders() {}

    /**
     * @param thing the name of the thing in the query; with the next two a constant of ours
     * @param expression where the query has the id of the expression of interest
     * @param filed what must be so of the thing before others than the filing organisation see it
     */
    public static FilingReaders of(Actor actor, String thing, String expression, String filed) {
        FilingReaders readers = new FilingReaders();
        if (actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR)) {
            readers.ways.add(filed);
        } else if (actor.is(Role.REVIEWER) && actor.jurisdiction() != null && actor.person() != null) {
            readers.or(
                    filed + " and not exists (select 1 from FilingRecusal gone where gone.expressionId = " + expression
                            + " and gone.person = :reviewer)",
                    "reviewer",
                    actor.person());
            if (!actor.reviews(Actor.FEDERATION)) {
                readers.narrow(" and " + thing + ".province = :jurisdiction", "jurisdiction", actor.jurisdiction());
            }
        }
        UUID organisation = actor.organisationId();
        if (organisation != null && actor.is(Role.PUBLISHER)) {
            readers.or(filed + " and " + thing + ".publisherId = :organisation", "organisation", organisation);
        }
        if (organisation != null && files(actor)) {
            readers.or(thing + ".organisationId = :organisation", "organisation", organisation);
        }
        return readers;
    }

    /** One more way of being a reader. @param name the name under which the condition refers to the value */
    FilingReaders or(String condition, String name, Object value) {
        ways.add(condition);
        conditions.with(name, value);
        return this;
    }

    private void narrow(String condition, String name, Object value) {
        ways.add(ways.removeLast() + condition);
        conditions.with(name, value);
    }

    /** What the actor may see; nothing where there is no way. */
    public Conditions visible() {
        return conditions.and(ways.isEmpty() ? "1 = 0" : "(" + String.join(") or (", ways) + ")");
    }

    /**
     * Whether the caller reads as a reviewer, from whom a veiled filing hides whose it is. Being an auditor too lifts no
     * veil; publishing for the project's publisher does, and keeps from judging.
     */
    public static boolean judgesBlind(Actor actor, UUID publisherId) {
        return actor.is(Role.REVIEWER) && !(actor.is(Role.PUBLISHER) && actor.actsFor(publisherId));
    }

    /** Whether the caller acts for filing organisations at all: as a firm, or a portal under its mandate. */
    public static boolean files(Actor actor) {
        return actor.is(Role.FIRM) || actor.is(Role.PORTAL);
    }

    /**
     * The same readers for those who follow changes of what was filed.
     *
     * @param row with {@code organisation_id}, {@code publisher_id}, {@code province} and {@link #recused}
     */
    public static Audience audience(Tuple row) {
        return Audience.of(
                        Audience.actingFor(row.get("organisation_id", UUID.class)),
                        Audience.publishers(row.get("publisher_id", UUID.class)),
                        Audience.reviewers(row.get("province", String.class)),
                        Audience.OPERATORS,
                        Audience.AUDITORS)
                .and(Audience.reviewers(Actor.FEDERATION))
                .and(barred(row));
    }

    /**
     * The column {@code recused} for the rows of those who follow: the persons who have stepped back, a line each.
     *
     * @param expression where the query has the id of the expression of interest; a constant of ours
     */
    public static String recused(String expression) {
        return "array_to_string(array(select person from filing_recusals where expression_id = " + expression
                + " order by person), chr(10)) as recused";
    }

    /** The persons of that column, as an audience names them. */
    public static String[] barred(Tuple row) {
        return row.get("recused", String.class)
                .lines()
                .distinct()
                .map(Audience::barred)
                .toArray(String[]::new);
    }
}
