package org.emining.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * All fits of one firm, and the arithmetic that makes points of them. This is the formula; everything the service says
 * about a score is read off here.
 */
record Judgement(
        Policy policy,
        List<NeedFit> needs,
        CountryFit country,
        CapacityFit capacity,
        ResponsibilityFit responsibility) {
    private static final List<Criterion> CRITERIA = List.of(Criterion.values());

    List<CriterionRow> rows() {
        List<CriterionRow> rows = new ArrayList<>();
        for (Criterion criterion : CRITERIA) {
            rows.add(new CriterionRow(criterion, policy.weight(criterion), state(criterion), points(criterion)));
        }
        return rows;
    }

    /** As if everything unknown were full; per need the capability that would then serve it may be another one. */
    long scoreUpTo() {
        return perNeed(NeedFit::sumUpTo)
                + policy.points(Criterion.COUNTRY, country.fit().upTo())
                + policy.points(Criterion.CAPACITY, capacity.fit().upTo())
                + policy.points(Criterion.RESPONSIBILITY, responsibility.fit().upTo());
    }

    int exactNeeds() {
        int exact = 0;
        for (NeedFit need : needs) {
            exact += need.exact() ? 1 : 0;
        }
        return exact;
    }

    List<Unknown> unknowns() {
        List<Unknown> unknowns = new ArrayList<>();
        for (NeedFit need : needs) {
            if (need.track().open() || need.sumUpTo() > need.sum()) {
                unknowns.add(new Unknown(
                        Criterion.TRACK_RECORD,
                        MissingFact.FACILITIES,
                        need.need().cell()));
            }
        }
        note(unknowns, country.home().open(), Criterion.COUNTRY, MissingFact.HOME_COUNTRY);
        note(unknowns, country.presence().open(), Criterion.COUNTRY, MissingFact.PRESENCE);
        note(unknowns, country.homeFinance().open(), Criterion.COUNTRY, MissingFact.HOME_FINANCE);
        Ticket ticket = capacity.ticket();
        boolean partial = ticket != null && ticket.partial() && capacity.fit().open();
        note(unknowns, ticket == null || partial, Criterion.CAPACITY, MissingFact.TICKET);
        note(unknowns, capacity.soughtUsd() == null, Criterion.CAPACITY, MissingFact.SOUGHT_CAPITAL);
        note(unknowns, responsibility.fit().open(), Criterion.RESPONSIBILITY, MissingFact.CERTIFICATES);
        return unknowns;
    }

    private static void note(List<Unknown> unknowns, boolean missing, Criterion criterion, MissingFact fact) {
        if (missing) {
            unknowns.add(new Unknown(criterion, fact, null));
        }
    }

    private long points(Criterion criterion) {
        return switch (criterion) {
            case MINERAL ->
                policy.weight(criterion) * perNeed(need -> need.mineral().earned());
            case STAGE ->
                policy.weight(criterion) * perNeed(need -> need.stage().earned());
            case TRACK_RECORD ->
                policy.weight(criterion) * perNeed(need -> need.track().earned());
            case COUNTRY -> policy.points(criterion, country.fit().earned());
            case CAPACITY -> policy.points(criterion, capacity.fit().earned());
            case RESPONSIBILITY -> policy.points(criterion, responsibility.fit().earned());
        };
    }

    private long perNeed(ToIntFunction<NeedFit> value) {
        long points = 0;
        for (NeedFit need : needs) {
            points += (long) need.share() * value.applyAsInt(need);
        }
        return points;
    }

    private Fit.State state(Criterion criterion) {
        return switch (criterion) {
            case MINERAL, STAGE -> Fit.State.KNOWN;
            case TRACK_RECORD -> trackState();
            case COUNTRY -> country.fit().state();
            case CAPACITY -> capacity.fit().state();
            case RESPONSIBILITY -> responsibility.fit().state();
        };
    }

    /** Unknown when facilities could count for some need, and none of those numbers is stated. */
    private Fit.State trackState() {
        boolean countable = false;
        for (NeedFit need : needs) {
            if (need.track().finding() != Finding.NOT_EXACT) {
                countable = true;
                if (need.track().state() == Fit.State.KNOWN) {
                    return Fit.State.KNOWN;
                }
            }
        }
        return countable ? Fit.State.UNKNOWN : Fit.State.KNOWN;
    }
}
