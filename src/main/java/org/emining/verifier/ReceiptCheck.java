package org.emining.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A receipt as it is answered and frozen: the judgement, what stands around it, and the members' judgements. */
final class ReceiptCheck {

    private static final long SCALE = 100_000_000;
    private static final Set<String> DERIVED = Set.of("NO_CONTACT", "COUNTRY_NOT_ELIGIBLE", "COUNTRY_UNKNOWN");

    private final Node whole;
    private final Rules rules;
    private final List<Node> members;

    ReceiptCheck(Node whole) {
        this.whole = whole;
        rules = new Rules(whole.at("policy"));
        members = whole.find("members").map(Node::items).orElse(List.of());
    }

    /** The judgement, with everything in it found right. */
    Judged check() {
        whole.at("scale").is(SCALE, "a perfect score");
        Node receipt = whole.at("receipt");
        same(receipt);
        receipt.at("companyId").is(whole.at("company").at("id").text(), "the company's id");
        boolean consortium = !members.isEmpty();
        Judged judged = Judged.check(receipt, rules, consortium);
        if (consortium) {
            consortium(judged);
        } else {
            company(receipt);
            gates(judged, judged.derivedGates());
        }
        rank(judged, consortium);
        return judged;
    }

    private void same(Node receipt) {
        receipt.at("projectId").is(whole.at("project").at("id").text(), "the project's id");
        receipt.at("assessedOn").is(whole.at("assessedOn").text(), "the day of the receipt");
        OnceCheck.date(whole.at("assessedOn"));
    }

    /** What is shown of the company and what was judged are one; a guessed country is shown and never judged. */
    private void company(Node receipt) {
        Node company = whole.at("company");
        Optional<String> shown = company.find("country").map(Node::text);
        boolean guessed = company.find("countryBasis")
                .map(Node::text)
                .filter("INFERRED"::equals)
                .isPresent();
        if (guessed || shown.isEmpty()) {
            receipt.at("country").lacks("homeCountry", "the company's country is unknown or a guess");
        } else {
            receipt.at("country").at("homeCountry").is(shown.get(), "the company's country");
        }
        boolean suspended = company.at("status").text().equals("SUSPENDED");
        boolean gated = receipt.at("gates").items().stream()
                .anyMatch(gate -> gate.text().equals("SUSPENDED"));
        receipt.at("gates").must(suspended == gated, "does not fit the company's status");
    }

    private static void gates(Judged judged, Set<String> expected) {
        TreeSet<String> found = new TreeSet<>(judged.gates());
        found.retainAll(DERIVED);
        judged.node().at("gates").must(found.equals(expected), "should hold, of those that follow, " + expected);
    }

    private void rank(Judged judged, boolean consortium) {
        if (consortium) {
            whole.lacks("rank", "a consortium is not ranked");
            whole.lacks("eligibleCount", "a consortium is not ranked");
            return;
        }
        long eligible = whole.at("eligibleCount").number(0, Integer.MAX_VALUE);
        if (judged.gates().isEmpty()) {
            whole.at("rank").number(1, eligible);
        } else {
            whole.lacks("rank", "a gate keeps the firm out");
        }
    }

    /** Capabilities are the union, COUNTRY and RESPONSIBILITY the lead's, the ticket is the sum. */
    private void consortium(Judged joint) {
        List<Judged> each = new ArrayList<>();
        for (Node member : members) {
            same(member);
            Judged judged = Judged.check(member, rules, false);
            gates(judged, judged.derivedGates());
            each.add(judged);
        }
        Node lead = members.getFirst();
        lead.at("companyId").is(joint.node().at("companyId").text(), "the lead");
        for (String part : List.of("country", "responsibility")) {
            joint.node()
                    .at(part)
                    .must(joint.node().at(part).value().equals(lead.at(part).value()), "is not the lead's");
        }
        for (int i = 0; i < joint.needs().size(); i++) {
            need(joint.needs().get(i), i, each);
        }
        ticket(joint.node().at("capacity"));
        TreeSet<String> gates = new TreeSet<>(joint.derivedGates());
        each.forEach(member -> gates.addAll(member.gates()));
        if (joint.needs().stream().anyMatch(NeedsCheck.Served::contact)) {
            // Judged on the union: a bank has no mineral of its own.
            gates.remove("NO_CONTACT");
        }
        joint.node().at("gates").must(new TreeSet<>(joint.gates()).equals(gates), "should hold " + gates);
    }

    private static void need(NeedsCheck.Served joint, int index, List<Judged> each) {
        boolean exact = false;
        boolean contact = false;
        for (Judged member : each) {
            member.node().at("needs").must(member.needs().size() > index, "lacks a need of the project");
            NeedsCheck.Served own = member.needs().get(index);
            own.need()
                    .at("need")
                    .must(
                            own.need()
                                    .at("need")
                                    .value()
                                    .equals(joint.need().at("need").value()),
                            "is not the project's need");
            joint.need().at("sum").must(joint.sum() >= own.sum(), "is less than a member's own");
            joint.need().at("sumUpTo").must(joint.upTo() >= own.upTo(), "is less than a member's own");
            exact |= own.exact();
            contact |= own.contact();
        }
        joint.need().at("exact").is(exact, "whether a member meets it exactly");
        joint.need().at("contact").is(contact, "whether a member touches it");
    }

    private void ticket(Node joint) {
        long min = Long.MAX_VALUE;
        long max = 0;
        int stated = 0;
        for (Node member : members) {
            Node capacity = member.at("capacity");
            joint.must(
                    capacity.find("soughtUsd")
                            .map(Node::value)
                            .equals(joint.find("soughtUsd").map(Node::value)),
                    "speaks of another sum than a member's");
            Optional<Node> ticket = capacity.find("ticket");
            if (ticket.isPresent()) {
                min = Math.min(min, ticket.get().at("minUsd").money(0));
                long most = ticket.get().at("maxUsd").money(1);
                max = max > Long.MAX_VALUE - most ? Long.MAX_VALUE : max + most;
                stated++;
            }
        }
        if (OnceCheck.withheld(joint)
                || members.stream().anyMatch(member -> OnceCheck.withheld(member.at("capacity")))) {
            return;
        }
        if (stated == 0) {
            joint.lacks("ticket", "no member has stated one");
            return;
        }
        joint.at("ticket").at("minUsd").is(String.valueOf(min), "the smallest least of the members");
        joint.at("ticket").at("maxUsd").is(String.valueOf(max), "the sum of the members'");
        joint.at("ticket").at("partial").is(stated < members.size(), "whether some member has stated none");
    }
}
