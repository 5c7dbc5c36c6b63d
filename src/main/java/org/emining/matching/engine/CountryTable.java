package org.emining.matching.engine;

import java.util.List;

/**
 * What the parts of COUNTRY are worth, in thousandths of the criterion; at best they sum to 1,000 or less.
 *
 * @param homeListed the home country is named on the project's partner list
 * @param homeOpen the partner list is open and the home country is known, but not named
 * @param presence facilities in or near the project's country
 * @param homeFinance finance from the home state, declared with evidence
 */
public record CountryTable(int homeListed, int homeOpen, Presence presence, int homeFinance) {
    /**
     * Work already done where the project is.
     *
     * @param none neither in the country nor in its region
     * @param region in another country of the region only
     * @param one one or two facilities in the country
     * @param threeOrMore at least three facilities in the country
     */
    public record Presence(int none, int region, int one, int threeOrMore) {
        public Presence {
            // Rising, or one facility more could cost points.
            Policy.requireRising("presence", List.of(0, none, region, one, threeOrMore, Fit.FULL));
        }
    }

    public CountryTable {
        Policy.requireRising("home country", List.of(0, homeOpen, homeListed, Fit.FULL));
        Policy.requireRising("home finance", List.of(0, homeFinance, Fit.FULL));
        Policy.requireRising("country", List.of(homeListed + presence.threeOrMore() + homeFinance, Fit.FULL));
    }
}
