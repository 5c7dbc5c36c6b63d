package org.emining.verifier;

/**
 * A fit, expected or found.
 *
 * @param known false when the fact it rests on is missing; its value is then 0 and not shown
 */
record Fit(boolean known, long value, long upTo, String finding) {

    static Fit known(long value, String finding) {
        return new Fit(true, value, value, finding);
    }

    static Fit atLeast(long value, long upTo, String finding) {
        return new Fit(true, value, upTo, finding);
    }

    static Fit unknown(long upTo, String finding) {
        return new Fit(false, 0, upTo, finding);
    }

    /** The fit that stands there. */
    static Fit read(Node node) {
        String state = node.at("state").text();
        node.at("state").must(state.equals("KNOWN") || state.equals("UNKNOWN"), "is neither KNOWN nor UNKNOWN");
        boolean known = state.equals("KNOWN");
        if (!known) {
            node.lacks("value", "the fact it rests on is unknown");
        }
        long value = known ? node.at("value").number(0, Rules.FULL) : 0;
        long upTo = node.at("upTo").number(value, Rules.FULL);
        return new Fit(known, value, upTo, node.at("finding").text());
    }

    boolean open() {
        return !known || upTo > value;
    }

    /** The fit that stands there must be this one. */
    Fit mustStandAt(Node node, String because) {
        Fit found = read(node);
        node.at("finding").is(finding, because);
        node.at("state").is(known ? "KNOWN" : "UNKNOWN", because);
        if (known) {
            node.at("value").is(value, because);
        }
        node.at("upTo").is(upTo, because);
        return found;
    }
}
