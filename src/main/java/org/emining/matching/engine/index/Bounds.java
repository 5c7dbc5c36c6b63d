package org.emining.matching.engine.index;

import java.util.List;
import java.util.stream.IntStream;
import org.emining.matching.engine.CapacityFit;
import org.emining.matching.engine.CapacityJudge;
import org.emining.matching.engine.CountryJudge;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.ResponsibilityJudge;

/**
 * The most points that facts not yet read can bring. What the judges leave open to a firm that has stated nothing is a
 * bound for every firm.
 */
class Bounds {
    private final int pointsOfCountry;
    private final int homeFinance;
    private final int noHomeFinance;
    private final int elsewhere;
    private final int mostPresence;
    private final int mostHome;
    private final int capacity;
    private final int responsibility;
    private final int silentMeans;
    private final Tiers home = new Tiers();

    /** @param elsewhere the most points for facilities outside the project's country */
    Bounds(
            ProjectProfile project,
            Policy policy,
            Facts facts,
            int elsewhere,
            CountryJudge country,
            CapacityJudge capacityJudge,
            ResponsibilityJudge responsibilityJudge) {
        this.elsewhere = elsewhere;
        pointsOfCountry = (int) policy.points(Criterion.COUNTRY, 1);
        homeFinance = country(country.homeFinance(true).earned());
        noHomeFinance = country(country.homeFinance(false).earned());
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
        addHomes(project, facts, country);
    }

    /** Countries that are not on the project's list are all alike, so one of them speaks for all. */
    private void addHomes(ProjectProfile project, Facts facts, CountryJudge country) {
        List<String> listed = project.partners().countries();
        for (String code : listed) {
            home.add(country(country.home(code).earned()), Traits.home(facts.findCountry(code)), 0);
        }
        IntStream.range(1, facts.countryLimit())
                .mapToObj(facts::statedCountry)
                .filter(code -> !listed.contains(code))
                .findFirst()
                .ifPresent(code -> home.add(country(country.home(code).earned()), Traits.ANY_HOME, 0));
    }

    /** COUNTRY, CAPACITY and RESPONSIBILITY of any firm. */
    int near() {
        return mostHome + mostPresence + homeFinance + means();
    }

    /** The same of any firm without facilities in the project's country. */
    int far() {
        return mostHome + elsewhere + homeFinance + means();
    }

    /** The same of any such firm of a trade where nothing is promising. */
    int farAndSilent() {
        return ofTrade(Traits.ANY_HOME);
    }

    /** The same of any such firm of a trade. */
    int ofTrade(long traits) {
        return home.of(traits, 0)
                + elsewhere
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
                ProjectProfile project,
                Policy policy,
                Facts facts,
                int elsewhere,
                CountryJudge country,
                CapacityJudge capacity,
                ResponsibilityJudge responsibility);
    }
}
