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
     * @param inCountry for 1, 2, 3 ... facilities in the country; the last entry stands for all larger numbers
     */
    public record Presence(int none, int region, List<Integer> inCountry) {
        public Presence {
            inCountry = List.copyOf(inCountry);
            // Rising, or one facility more could cost points.
            Policy.requireRising("presence", List.of(0, none, region, inCountry.getFirst()));
            Policy.requireRising("presence", inCountry);
            Policy.requireRising("presence", List.of(inCountry.getLast(), Fit.FULL));
        }

        /** The most a presence can be worth. */
        int most() {
            return inCountry.getLast();
        }

        /** @param facilities in the country, 1 or more */
        int inCountry(long facilities) {
            return inCountry.get((int) Math.min(facilities, inCountry.size()) - 1);
        }
    }

    public CountryTable {
        Policy.requireRising("home country", List.of(0, homeOpen, homeListed, Fit.FULL));
        Policy.requireRising("home finance", List.of(0, homeFinance, Fit.FULL));
        Policy.requireRising("country", List.of(homeListed + presence.most() + homeFinance, Fit.FULL));
    }
}
