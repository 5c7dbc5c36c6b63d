package org.emining.verifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The criteria that are judged once: COUNTRY, CAPACITY, RESPONSIBILITY. */
final class OnceCheck {

    private final Rules rules;

    OnceCheck(Rules rules) {
        this.rules = rules;
    }

    Fit country(Node country) {
        Fit home = home(country).mustStandAt(country.at("home"), "by the partner list it");
        Fit presence = presence(country).mustStandAt(country.at("presence"), "by these facilities it");
        Fit finance = finance(country.at("homeFinance")).mustStandAt(country.at("homeFinance"), "by the policy it");
        List<Fit> parts = List.of(home, presence, finance);
        long value = parts.stream().mapToLong(Fit::value).sum();
        long upTo = parts.stream().mapToLong(Fit::upTo).sum();
        Fit sum = parts.stream().noneMatch(Fit::known)
                ? Fit.unknown(upTo, "NOT_STATED")
                : Fit.atLeast(value, upTo, "SUM_OF_PARTS");
        return sum.mustStandAt(country.at("fit"), "the sum of its parts");
    }

    private Fit home(Node country) {
        List<String> listed = country.at("partners").at("countries").items().stream()
                .map(Node::text)
                .toList();
        boolean open = isOpen(country);
        long otherwise = rules.homeNotListed(open);
        Optional<String> home = country.find("homeCountry").map(Node::text);
        if (home.isEmpty()) {
            return Fit.unknown(listed.isEmpty() ? otherwise : rules.homeListed(), "NOT_STATED");
        }
        return listed.contains(home.get())
                ? Fit.known(rules.homeListed(), "LISTED")
                : Fit.known(otherwise, open ? "OPEN_LIST" : "NOT_LISTED");
    }

    static boolean isOpen(Node country) {
        Node kind = country.at("partners").at("kind");
        kind.must(kind.text().equals("OPEN") || kind.text().equals("CLOSED"), "is neither OPEN nor CLOSED");
        return kind.text().equals("OPEN");
    }

    private Fit presence(Node country) {
        Optional<Node> inCountry = country.find("facilitiesInCountry");
        Optional<Node> inRegion = country.find("facilitiesInRegion");
        country.must(
                inCountry.isPresent() == inRegion.isPresent(),
                "has only one of facilitiesInCountry and facilitiesInRegion");
        if (inCountry.isEmpty() || inRegion.isEmpty()) {
            return Fit.unknown(rules.mostPresence(), "NOT_STATED");
        }
        long here = inCountry.get().number(0, Long.MAX_VALUE);
        long near = inRegion.get().number(0, Long.MAX_VALUE);
        if (here >= 1) {
            return Fit.known(rules.presenceOf(here), "IN_COUNTRY");
        }
        return near >= 1
                ? Fit.known(rules.presence("region"), "IN_REGION")
                : Fit.known(rules.presence("none"), "ABSENT");
    }

    private Fit finance(Node found) {
        String finding = found.at("finding").text();
        return switch (finding) {
            case "DECLARED" -> Fit.known(rules.homeFinance(), finding);
            case "DECLARED_NONE" -> Fit.known(0, finding);
            default -> Fit.unknown(rules.homeFinance(), "NOT_STATED");
        };
    }

    /** @param consortium whether a ticket may rest on some members only */
    Fit capacity(Node capacity, boolean consortium) {
        Optional<Long> sought = capacity.find("soughtUsd").map(usd -> usd.money(1));
        Optional<Node> ticket = capacity.find("ticket");
        ticket.ifPresent(node -> {
            node.at("maxUsd").money(Math.max(1, node.at("minUsd").money(0)));
            node.at("partial").must(consortium || !node.at("partial").flag(), "is for consortia only");
        });
        Fit expected = withheld(capacity) ? withheld(capacity, consortium) : expected(sought, ticket);
        return expected.mustStandAt(capacity.at("fit"), "by sought capital and ticket it");
    }

    /** Some callers are not shown what a firm invests; the finding then speaks of a ticket that is not there. */
    static boolean withheld(Node capacity) {
        String finding = capacity.at("fit").at("finding").text();
        return !capacity.has("ticket") && !finding.contains("TICKET_UNKNOWN") && !finding.contains("TICKET_AND_");
    }

    /** What can be said of a fit whose ticket is not shown: less than for others, and its value is taken as it stands. */
    private static Fit withheld(Node capacity, boolean consortium) {
        Fit found = Fit.read(capacity.at("fit"));
        if (!capacity.has("soughtUsd")) {
            return Fit.unknown(Rules.FULL, "SOUGHT_UNKNOWN");
        }
        if (!found.finding().equals("BELOW_TICKET") && !found.finding().equals("ABOVE_TICKET")) {
            return Fit.known(Rules.FULL, "INSIDE_TICKET");
        }
        return consortium && found.open()
                ? Fit.atLeast(found.value(), Rules.FULL, found.finding())
                : Fit.known(found.value(), found.finding());
    }

    private Fit expected(Optional<Long> sought, Optional<Node> ticket) {
        if (sought.isEmpty() || ticket.isEmpty()) {
            String missing = (ticket.isEmpty() ? "TICKET_" : "")
                    + (sought.isEmpty() && ticket.isEmpty() ? "AND_" : "")
                    + (sought.isEmpty() ? "SOUGHT_" : "");
            return Fit.unknown(Rules.FULL, missing + "UNKNOWN");
        }
        long usd = sought.get();
        long min = ticket.get().at("minUsd").money(0);
        long max = ticket.get().at("maxUsd").money(1);
        boolean partial = ticket.get().at("partial").flag();
        if (usd < min) {
            return outside((double) min / usd, partial, "BELOW_TICKET");
        }
        if (usd > max) {
            return outside((double) usd / max, partial, "ABOVE_TICKET");
        }
        return Fit.known(Rules.FULL, "INSIDE_TICKET");
    }

    /** StrictMath, whose results are the same bits on every machine. */
    private Fit outside(double factor, boolean partial, String finding) {
        double lost = rules.capacityFall() * StrictMath.log10(factor);
        long fit = Math.max(0, (long) StrictMath.floor(Rules.FULL - lost));
        return partial ? Fit.atLeast(fit, Rules.FULL, finding) : Fit.known(fit, finding);
    }

    Fit responsibility(Node responsibility, Node assessedOn) {
        List<Node> asked = responsibility.at("asked").items();
        asked.forEach(one -> asked(one, date(assessedOn)));
        Fit fit = Fit.known(Rules.FULL, "NOT_ASKED");
        if (!asked.isEmpty()) {
            long valid = count(asked, "VALID");
            long open = count(asked, "NOT_STATED");
            long upTo = Rules.FULL * (valid + open) / asked.size();
            fit = open == asked.size()
                    ? Fit.unknown(upTo, "NOT_STATED")
                    : Fit.atLeast(Rules.FULL * valid / asked.size(), upTo, "SHARE_OF_ASKED");
        }
        return fit.mustStandAt(responsibility.at("fit"), "the part of the certificates asked for that is valid");
    }

    private static long count(List<Node> asked, String finding) {
        return asked.stream()
                .filter(one -> one.at("finding").text().equals(finding))
                .count();
    }

    private static void asked(Node one, LocalDate on) {
        one.at("scheme").text();
        Node finding = one.at("finding");
        String code = finding.text();
        finding.must(
                Stream.of("VALID", "EXPIRED", "MISSING", "NOT_STATED").anyMatch(code::equals),
                "is none of VALID, EXPIRED, MISSING, NOT_STATED");
        if (code.equals("VALID") || code.equals("EXPIRED")) {
            Node last = one.at("expiresOn");
            last.must(date(last).isBefore(on) == code.equals("EXPIRED"), "does not make it " + code + " on " + on);
        } else {
            one.lacks("expiresOn", "it is " + code);
        }
    }

    static LocalDate date(Node node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException notADate) {
            throw Fault.unreadable(node.pointer(), "is no date");
        }
    }
}
