package org.emining.matching.engine;

import java.util.List;

/**
 * How near one mineral is to another, in thousandths. Where a pair is both, the nearer value counts.
 *
 * @param exact the same code
 * @param byProductPair two minerals that are mined together
 * @param sameGroup two minerals of one group of the mineral list
 * @param byProductFamilies mineral codes mined together; every two of a family are a pair
 */
public record MineralTable(int exact, int byProductPair, int sameGroup, List<List<String>> byProductFamilies) {
    public MineralTable {
        Policy.requireRising("mineral nearness", List.of(0, sameGroup, exact, Fit.FULL));
        Policy.requireRising("mineral nearness", List.of(0, byProductPair, exact, Fit.FULL));
        byProductFamilies = byProductFamilies.stream().map(List::copyOf).toList();
    }

    Fit nearness(String needed, String offered, Reference reference) {
        if (needed.equals(offered)) {
            return Fit.known(exact, Finding.EXACT);
        }
        boolean pair = isPair(needed, offered);
        boolean group = reference.sameGroup(needed, offered);
        if (pair && (!group || byProductPair >= sameGroup)) {
            return Fit.known(byProductPair, Finding.PAIR);
        }
        return group ? Fit.known(sameGroup, Finding.GROUP) : Fit.known(0, Finding.NONE);
    }

    private boolean isPair(String needed, String offered) {
        for (List<String> family : byProductFamilies) {
            if (family.contains(needed) && family.contains(offered)) {
                return true;
            }
        }
        return false;
    }
}
