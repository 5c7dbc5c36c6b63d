package org.emining.matching.engine.index;

import org.emining.matching.engine.CapacityFit;
import org.emining.matching.engine.CapacityJudge;
import org.emining.matching.engine.CountryJudge;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ResponsibilityJudge;

/**
 * The most points that facts not looked at yet can bring. It is what the judges promise a firm that has stated nothing:
 * no fact earns more than its absence leaves open.
 *
 * @param origin COUNTRY
 * @param means CAPACITY and RESPONSIBILITY together
 */
record Bounds(int origin, int means) {
    static Bounds of(Policy policy, CountryJudge country, CapacityJudge capacity, ResponsibilityJudge responsibility) {
        int home = country.home(null).upTo()
                + country.presence(null).upTo()
                + country.homeFinance(null).upTo();
        CapacityFit ticket = capacity.judge(null);
        // While the project has not said what it seeks, no ticket brings anything.
        int inTicket = ticket.soughtUsd() == null
                ? ticket.fit().earned()
                : ticket.fit().upTo();
        return new Bounds(
                (int) policy.points(Criterion.COUNTRY, home), (int) (policy.points(Criterion.CAPACITY, inTicket)
                        + policy.points(
                                Criterion.RESPONSIBILITY,
                                responsibility.judge(null).fit().upTo())));
    }

    /** How bounds are made; tests plant wrong ones here. */
    interface Source {
        Bounds of(Policy policy, CountryJudge country, CapacityJudge capacity, ResponsibilityJudge responsibility);
    }
}
