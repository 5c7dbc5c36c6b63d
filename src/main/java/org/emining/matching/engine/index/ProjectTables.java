package org.emining.matching.engine.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emining.matching.engine.CapacityJudge;
import org.emining.matching.engine.CountryJudge;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Gate;
import org.emining.matching.engine.Gatekeeper;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.PartnerList;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Reference;
import org.emining.matching.engine.ResponsibilityJudge;
import org.jspecify.annotations.Nullable;

/**
 * A project compiled into tables: points by number of a fact. Each entry is the word of a judge; a score is the sum of
 * one entry for each need and each fact. All sums fit an int, because a score is at most 100,000,000.
 */
final class ProjectTables {
    private static final int MEMO_PLACES = 1024;
    private static final int UNKNOWN_YET = -1;
    private static final int SHUT = -2;

    final ProjectProfile project;
    final Bounds bounds;

    /** Points for a fit of one thousandth, by criterion: a criterion's points are proportional to its fit. */
    private final int[] points;

    private final Facts facts;
    private final Gatekeeper gatekeeper;
    private final CountryJudge country;
    private final NeedRow[] needs;
    private final int[] shares;

    /** By home country and suspension: points, or that a gate keeps all of these firms out. */
    private final int[] home;

    private final int[] finance;
    private final Presences presences;
    private final Memo tickets;
    private final Memo certificates;

    /** Points of a firm that has stated neither ticket nor certificates. */
    final int silentMeans;

    ProjectTables(
            ProjectProfile project,
            Policy policy,
            Reference reference,
            LocalDate assessedOn,
            FirmStore store,
            PolicyTables tables,
            Bounds.Source source) {
        this.project = project;
        points = Stream.of(Criterion.values())
                .mapToInt(criterion -> (int) policy.points(criterion, 1))
                .toArray();
        facts = store.facts;
        gatekeeper = new Gatekeeper(project);
        country = new CountryJudge(project, policy.country(), reference);
        CapacityJudge capacity = new CapacityJudge(project.soughtUsd(), policy.capacityFallPerFactorTen());
        var responsibility = new ResponsibilityJudge(project.certificatesAsked(), assessedOn);
        presences = tables.presences(project.country(), facts, this::presence);
        bounds = source.of(project, policy, facts, presences.elsewhere(), country, capacity, responsibility);
        needs = project.needs().declared().stream()
                .map(Need::cell)
                .map(cell -> tables.need(cell, store.capabilities))
                .toArray(NeedRow[]::new);
        shares = project.needs().weights().stream().mapToInt(Integer::intValue).toArray();
        home = new int[2 * facts.countryLimit()];
        Arrays.fill(home, UNKNOWN_YET);
        finance = IntStream.range(0, Origin.FINANCE_LIMIT)
                .map(code -> points(
                        Criterion.COUNTRY,
                        country.homeFinance(Origin.homeFinance(code)).earned()))
                .toArray();
        tickets = new Memo(MEMO_PLACES, number -> points(Criterion.CAPACITY, capacity.earned(facts.ticket(number))));
        certificates = new Memo(
                MEMO_PLACES,
                number -> points(Criterion.RESPONSIBILITY, responsibility.earned(facts.certificates(number))));
        silentMeans = ticket(Dictionary.NOT_STATED) + certificates(Dictionary.NOT_STATED);
    }

    /** The cells where some need finds something in common; a firm with none of them has no contact. */
    CellOrder contact(Capabilities capabilities) {
        int[] contact = Arrays.stream(needs)
                .flatMapToInt(row -> Arrays.stream(row.contact))
                .distinct()
                .toArray();
        return new CellOrder(contact, needs, shares, capabilities.cellLimit());
    }

    /** MINERAL, STAGE and TRACK_RECORD of all needs together. */
    int needs(int[] capabilities) {
        int points = 0;
        for (int i = 0; i < needs.length; i++) {
            points += shares[i] * needs[i].best(capabilities);
        }
        return points;
    }

    /** COUNTRY of a firm that no shared gate keeps out. */
    int origin(long origin) {
        return home(origin) + presence(Origin.presence(origin)) + finance[Origin.finance(origin)];
    }

    /** CAPACITY. */
    int ticket(int number) {
        return tickets.get(number);
    }

    /** RESPONSIBILITY. */
    int certificates(int number) {
        return certificates.get(number);
    }

    /** Whether the home country decides who may take part. */
    boolean isClosed() {
        return project.partners().kind() == PartnerList.Kind.CLOSED;
    }

    /** Whether a gate keeps out all firms of an origin. */
    boolean isShut(long origin) {
        return home(origin) == SHUT;
    }

    /** The gates that keep out all firms of a home country. */
    Set<Gate> gates(int homeCountry, boolean suspended) {
        return gatekeeper.gatesOf(facts.country(homeCountry), suspended);
    }

    /** The gates that keep out this very firm. */
    List<Gate> gates(FirmStore store, int row) {
        return List.copyOf(gatekeeper.gatesOf(store.profile(row)));
    }

    private int home(long origin) {
        int key = Origin.homeKey(origin);
        int earned = home[key];
        if (earned == UNKNOWN_YET) {
            earned = home(Origin.home(origin), Origin.suspended(origin));
            home[key] = earned;
        }
        return earned;
    }

    private int home(int number, boolean suspended) {
        return gates(number, suspended).isEmpty()
                ? points(Criterion.COUNTRY, country.home(facts.country(number)).earned())
                : SHUT;
    }

    /** The most for CAPACITY and RESPONSIBILITY. */
    int mostMeans(long origin) {
        return Origin.hasStated(origin) ? bounds.means() : silentMeans;
    }

    /** Whether the presence earns more than any without facilities in the project's country can. */
    boolean isNear(long origin) {
        return presence(Origin.presence(origin)) > presences.elsewhere();
    }

    private int presence(int number) {
        return presences.points(number, facts, this::presence);
    }

    private int presence(@Nullable Map<String, Integer> facilities) {
        return points(Criterion.COUNTRY, country.presence(facilities).earned());
    }

    private int points(Criterion criterion, int fit) {
        return points[criterion.ordinal()] * fit;
    }
}
