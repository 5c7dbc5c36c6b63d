package org.emining.matching.engine.index;

import java.util.Map;
import org.emining.matching.engine.CapacityFit;
import org.emining.matching.engine.CapacityJudge;
import org.emining.matching.engine.CountryJudge;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ResponsibilityJudge;

/**
 * The most points that facts not yet read can bring. What the judges leave open to a firm that has stated nothing is a
 * bound for every firm; what they give for any number of facilities in one country is a bound for the firms that have
 * facilities there.
 */
class Bounds {
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private final int pointsOfCountry;
    private final int homeFinance;
    private final int noHomeFinance;
    private final int absent;
    private final int mostPresence;
    private final int mostHome;
    private final int capacity;
    private final int responsibility;
    private final int silentMeans;
    private final int far;

    /** For each value that facilities in one country can have: the traits of those countries. */
    private final Tiers presence;

    private final Tiers home;

    Bounds(
            Policy policy,
            Facts facts,
            String projectCountry,
            CountryJudge country,
            CapacityJudge capacityJudge,
            ResponsibilityJudge responsibilityJudge) {
        pointsOfCountry = (int) policy.points(Criterion.COUNTRY, 1);
        homeFinance = country(country.homeFinance(true).earned());
        noHomeFinance = country(country.homeFinance(false).earned());
        absent = country(country.presence(Map.of()).earned());
        mostPresence = country(country.presence(null).upTo());
        mostHome = country(country.home(null).upTo());
        CapacityFit silent = capacityJudge.judge(null);
        // While the project has not said what it seeks, no ticket brings anything.
        capacity = (int) policy.points(
                Criterion.CAPACITY,
                silent.soughtUsd() == null
                        ? silent.fit().earned()
                        : silent.fit().upTo());
        var unheld = responsibilityJudge.judge(null).fit();
        responsibility = (int) policy.points(Criterion.RESPONSIBILITY, unheld.upTo());
        silentMeans = (int) (policy.points(Criterion.CAPACITY, silent.fit().earned())
                + policy.points(Criterion.RESPONSIBILITY, unheld.earned()));
        presence = new Tiers();
        home = new Tiers();
        int elsewhere = absent;
        for (int number = 1; number < facts.countryLimit(); number++) {
            String code = facts.statedCountry(number);
            int there = country(country.presence(Map.of(code, ANY_NUMBER)).earned());
            presence.add(there, Traits.presence(number), absent);
            if (!code.equals(projectCountry)) {
                elsewhere = Math.max(elsewhere, there);
            }
            home.add(country(country.home(code).earned()), Traits.home(number), 0);
        }
        far = elsewhere;
    }

    /** The presence of a firm without facilities in the project's country. */
    int far() {
        return far;
    }

    /**
     * COUNTRY, CAPACITY and RESPONSIBILITY of any firm.
     *
     * @param presenceLimit no firm in question has more points for its presence
     */
    int ofAny(int presenceLimit) {
        return mostHome + Math.min(mostPresence, presenceLimit) + homeFinance + means();
    }

    /** The same of any firm of a trade. */
    int ofTrade(long traits, int presenceLimit) {
        return home.of(traits, 0)
                + Math.min(presence.of(traits, absent), presenceLimit)
                + ((traits & Traits.HOME_FINANCE) != 0 ? homeFinance : noHomeFinance)
                + ((traits & Traits.STATED) != 0 ? means() : silentMeans);
    }

    /** CAPACITY and RESPONSIBILITY. */
    int means() {
        return capacity + responsibility;
    }

    /** RESPONSIBILITY alone. */
    int responsibility() {
        return responsibility;
    }

    private int country(int fit) {
        return pointsOfCountry * fit;
    }

    /** How bounds are made; tests plant wrong ones here. */
    interface Source {
        Bounds of(
                Policy policy,
                Facts facts,
                String projectCountry,
                CountryJudge country,
                CapacityJudge capacity,
                ResponsibilityJudge responsibility);
    }
}
