package org.emining.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One judgement of a firm or a consortium, found right: its fits from its facts, its points from its fits. */
record Judged(Node node, List<NeedsCheck.Served> needs, Fit country, Fit capacity, Fit responsibility) {

    private static final long SCALE = 100_000_000;
    private static final long ONCE = 1_000;

    static Judged check(Node receipt, Rules rules, boolean consortium) {
        OnceCheck once = new OnceCheck(rules);
        Judged judged = new Judged(
                receipt,
                new NeedsCheck(rules, consortium).check(receipt.at("needs")),
                once.country(receipt.at("country")),
                once.capacity(receipt.at("capacity"), consortium),
                once.responsibility(receipt.at("responsibility"), receipt.at("assessedOn")));
        judged.criteria(rules);
        judged.totals(rules);
        judged.unknowns();
        return judged;
    }

    private void criteria(Rules rules) {
        List<Node> rows = node.at("criteria").items();
        node.at("criteria").must(rows.size() == Rules.CRITERIA.size(), "has not one row for each of the six criteria");
        for (int i = 0; i < rows.size(); i++) {
            String criterion = Rules.CRITERIA.get(i);
            Node row = rows.get(i);
            row.at("code").is(criterion, "the criterion in this place");
            row.at("weight").is(rules.weight(criterion), "its weight in the policy");
            if (known(criterion)) {
                row.lacks("state", "a fact it rests on is known");
            } else {
                row.at("state").is("UNKNOWN", "without any fact it rests on it");
            }
            row.at("points").is(rules.weight(criterion) * earned(criterion), "weight x share x fit");
        }
    }

    /** Fit times share, in millionths. */
    private long earned(String criterion) {
        return switch (criterion) {
            case "MINERAL" ->
                needs.stream()
                        .mapToLong(need -> need.share() * need.mineral().value())
                        .sum();
            case "STAGE" ->
                needs.stream()
                        .mapToLong(need -> need.share() * need.stage().value())
                        .sum();
            case "TRACK_RECORD" ->
                needs.stream()
                        .mapToLong(need -> need.share() * need.track().value())
                        .sum();
            case "COUNTRY" -> ONCE * country.value();
            case "CAPACITY" -> ONCE * capacity.value();
            default -> ONCE * responsibility.value();
        };
    }

    private boolean known(String criterion) {
        return switch (criterion) {
            case "MINERAL", "STAGE" -> true;
            case "TRACK_RECORD" -> trackKnown();
            case "COUNTRY" -> country.known();
            case "CAPACITY" -> capacity.known();
            default -> responsibility.known();
        };
    }

    /** Unknown when facilities could count for some need, and none of those numbers is stated. */
    private boolean trackKnown() {
        List<NeedsCheck.Served> countable = needs.stream()
                .filter(need -> !need.track().finding().equals("NOT_EXACT"))
                .toList();
        return countable.isEmpty() || !countable.stream().allMatch(NeedsCheck.Served::silent);
    }

    private void totals(Rules rules) {
        long points = node.at("criteria").items().stream()
                .mapToLong(row -> row.at("points").number(0, SCALE))
                .sum();
        node.at("score").is(points, "the sum of all points");
        node.at("score").number(0, SCALE);
        long upTo = needs.stream().mapToLong(need -> need.share() * need.upTo()).sum()
                + ONCE * rules.weight("COUNTRY") * country.upTo()
                + ONCE * rules.weight("CAPACITY") * capacity.upTo()
                + ONCE * rules.weight("RESPONSIBILITY") * responsibility.upTo();
        node.at("scoreUpTo").is(upTo, "the score with every unknown in full");
        node.at("scoreUpTo").number(points, SCALE);
        node.at("exactNeeds")
                .is(
                        needs.stream().filter(NeedsCheck.Served::exact).count(),
                        "the number of needs that are met exactly");
    }

    private void unknowns() {
        List<String> expected = new ArrayList<>();
        needs.stream()
                .filter(NeedsCheck.Served::open)
                .forEach(need -> expected.add(
                        "TRACK_RECORD FACILITIES " + cell(need.need().at("need").at("cell"))));
        Node parts = node.at("country");
        note(expected, Fit.read(parts.at("home")).open(), "COUNTRY HOME_COUNTRY");
        note(expected, Fit.read(parts.at("presence")).open(), "COUNTRY PRESENCE");
        note(expected, Fit.read(parts.at("homeFinance")).open(), "COUNTRY HOME_FINANCE");
        Node capital = node.at("capacity");
        boolean withheld = OnceCheck.withheld(capital);
        boolean unstated = !capital.has("ticket") && !withheld;
        // Of a ticket that is not shown, a fit that is open upwards tells the same.
        boolean partial = withheld
                ? capacity.known()
                : !unstated && capital.at("ticket").at("partial").flag();
        note(expected, unstated || (partial && capacity.open()), "CAPACITY TICKET");
        note(expected, !node.at("capacity").has("soughtUsd"), "CAPACITY SOUGHT_CAPITAL");
        note(expected, responsibility.open(), "RESPONSIBILITY CERTIFICATES");
        List<Node> found = node.at("unknowns").items();
        for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
            found.get(i).must(told(found.get(i)).equals(expected.get(i)), "should tell of " + expected.get(i));
        }
        node.at("unknowns").must(found.size() == expected.size(), "should tell of " + expected);
    }

    private static void note(List<String> unknowns, boolean open, String unknown) {
        if (open) {
            unknowns.add(unknown);
        }
    }

    private static String told(Node unknown) {
        String what = unknown.at("criterion").text() + " " + unknown.at("fact").text();
        return unknown.find("need").map(need -> what + " " + cell(need)).orElse(what);
    }

    private static String cell(Node cell) {
        return cell.find("mineral").map(code -> code.text() + " ").orElse("")
                + cell.at("stage").text();
    }

    /** The gates that follow from what the receipt holds; others rest on facts that it does not. */
    TreeSet<String> derivedGates() {
        TreeSet<String> gates = new TreeSet<>();
        if (needs.stream().noneMatch(NeedsCheck.Served::contact)) {
            gates.add("NO_CONTACT");
        }
        Node facts = node.at("country");
        if (!OnceCheck.isOpen(facts)) {
            String home = Fit.read(facts.at("home")).finding();
            if (home.equals("NOT_STATED")) {
                gates.add("COUNTRY_UNKNOWN");
            } else if (home.equals("NOT_LISTED")) {
                gates.add("COUNTRY_NOT_ELIGIBLE");
            }
        }
        return gates;
    }

    List<String> gates() {
        return node.at("gates").items().stream().map(Node::text).toList();
    }
}
