package org.emining.verifier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** MINERAL, STAGE and TRACK_RECORD: how the firm serves each need. */
final class NeedsCheck {

    private static final int TOTAL = 1_000;
    private static final long MOST = Integer.MAX_VALUE;

    private final Rules rules;
    private final boolean consortium;

    /** @param consortium whether facts of several firms are added up, so that some of them may be missing */
    NeedsCheck(Rules rules, boolean consortium) {
        this.rules = rules;
        this.consortium = consortium;
    }

    /** One need that was found right. */
    record Served(
            Node need,
            long share,
            boolean exact,
            boolean contact,
            Fit mineral,
            Fit stage,
            Fit track,
            long sum,
            long upTo) {

        boolean silent() {
            return !track.known();
        }

        /** Whether a number of facilities that nobody has stated could still count. */
        boolean open() {
            return track.open() || upTo > sum;
        }
    }

    List<Served> check(Node list) {
        List<Node> needs = list.items();
        list.must(!needs.isEmpty(), "is empty: a project needs something");
        List<Long> shares = shares(needs);
        List<Served> served = new ArrayList<>();
        Set<Cell> cells = new HashSet<>();
        for (int i = 0; i < needs.size(); i++) {
            Node need = needs.get(i);
            need.at("share").is(shares.get(i), "its part of 1000 by the weights of the needs");
            Cell cell = Cell.read(need.at("need").at("cell"), rules);
            need.at("need").at("cell").must(cells.add(cell), "stands twice");
            served.add(judge(need, cell));
        }
        return served;
    }

    /** Largest remainder: the whole parts, and what is left over one each to the largest fractions, the first of equals. */
    private static List<Long> shares(List<Node> needs) {
        List<BigInteger> weights = needs.stream()
                .map(need -> BigInteger.valueOf(need.at("need").at("weight").number(1, MOST)))
                .toList();
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger[]> parts = weights.stream()
                .map(weight -> weight.multiply(BigInteger.valueOf(TOTAL)).divideAndRemainder(sum))
                .toList();
        List<Long> shares = new ArrayList<>(
                parts.stream().map(part -> part[0].longValueExact()).toList());
        long left = TOTAL - shares.stream().mapToLong(Long::longValue).sum();
        Comparator<Integer> byFraction = Comparator.comparing(i -> parts.get(i)[1]);
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(byFraction.reversed())
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares;
    }

    private Served judge(Node need, Cell needed) {
        Optional<Node> servedBy = need.find("servedBy");
        Fit mineral;
        Fit stage;
        Fit track;
        boolean same = false;
        if (servedBy.isPresent()) {
            Cell offered = Cell.read(servedBy.get().at("cell"), rules);
            same = offered.equals(needed);
            mineral = mineral(needed, offered, need.at("mineral"))
                    .mustStandAt(need.at("mineral"), "by the policy the fit of " + offered);
            stage = stage(needed, offered).mustStandAt(need.at("stage"), "by the policy the fit of " + offered);
            track = track(same, servedBy.get())
                    .mustStandAt(need.at("track"), "by the policy the fit of these facilities");
        } else {
            mineral = Fit.known(0, "NONE").mustStandAt(need.at("mineral"), "without any capability it");
            stage = Fit.known(0, "NONE").mustStandAt(need.at("stage"), "without any capability it");
            track = Fit.known(0, "NOT_EXACT").mustStandAt(need.at("track"), "without any capability it");
        }
        return sums(need, needed, same, servedBy.isPresent(), mineral, stage, track);
    }

    private Served sums(Node need, Cell needed, boolean same, boolean served, Fit mineral, Fit stage, Fit track) {
        long nearness = rules.weight("MINERAL") * mineral.value() + rules.weight("STAGE") * stage.value();
        long weight = rules.weight("TRACK_RECORD");
        long sum = nearness + weight * track.value();
        need.at("sum").is(sum, "weight x fit of MINERAL, STAGE and TRACK_RECORD together");
        boolean exact = need.at("exact").flag();
        need.at("exact").must(served ? exact || !same : !exact, "does not fit the capability that serves it");
        boolean contact = need.at("contact").flag();
        need.at("contact")
                .must(
                        served ? contact || !(exact || (mineral.value() > 0 && stage.value() > 0)) : !contact,
                        "does not fit the capability that serves it");
        long exactNearness = rules.exactNearness(needed.mineral());
        if (exact && !same) {
            need.at("sum").must(sum >= exactNearness, "is less than the very mineral and stage would give");
        }
        // A capability that serves the need less well now may serve it best once its facilities are stated; only one in
        // the very mineral and stage can.
        long own = nearness + weight * track.upTo();
        long upTo = need.at("sumUpTo").number(own, exactNearness + weight * Rules.FULL);
        boolean other = exact && !same && upTo == exactNearness + weight * Rules.FULL;
        if (!other) {
            need.at("sumUpTo").is(own, "the sum with the track record in full where it is unknown");
        }
        return new Served(need, need.at("share").number(0, TOTAL), exact, contact, mineral, stage, track, sum, upTo);
    }

    private Fit mineral(Cell needed, Cell offered, Node found) {
        if (needed.mineral().isEmpty()) {
            return needed.equals(offered) ? Fit.known(Rules.FULL, "SERVICE") : Fit.known(0, "NONE");
        }
        if (offered.mineral().isEmpty()) {
            return Fit.known(0, "NONE");
        }
        String wanted = needed.mineral().get();
        String there = offered.mineral().get();
        if (wanted.equals(there)) {
            return Fit.known(rules.mineral("exact"), "EXACT");
        }
        // The groups of minerals are a public code list, not part of the receipt: whether there is one, it says itself.
        boolean group = found.at("finding").text().equals("GROUP");
        boolean pair = rules.minedTogether(wanted, there);
        if (pair && (!group || rules.mineral("byProductPair") >= rules.mineral("sameGroup"))) {
            return Fit.known(rules.mineral("byProductPair"), "PAIR");
        }
        return group ? Fit.known(rules.mineral("sameGroup"), "GROUP") : Fit.known(0, "NONE");
    }

    private Fit stage(Cell needed, Cell offered) {
        if (needed.stage().equals(offered.stage())) {
            return Fit.known(Rules.FULL, "EXACT");
        }
        long near = rules.stageNearness(needed.stage(), offered.stage());
        return Fit.known(near, near > 0 ? "NEAR" : "NONE");
    }

    private Fit track(boolean same, Node capability) {
        boolean partial = capability.at("partial").flag();
        Optional<Node> facilities = capability.find("facilities");
        capability.at("partial").must(!partial || (consortium && facilities.isPresent()), "is for consortia only");
        long counted = rules.trackRecord(
                facilities.map(number -> number.number(0, MOST)).orElse(0L));
        if (!same) {
            return Fit.known(0, "NOT_EXACT");
        }
        if (facilities.isEmpty()) {
            return Fit.unknown(Rules.FULL, "NOT_STATED");
        }
        return partial ? Fit.atLeast(counted, Rules.FULL, "AT_LEAST") : Fit.known(counted, "COUNTED");
    }

    /** A mineral at a stage, or a service. */
    record Cell(Optional<String> mineral, String stage) {

        static Cell read(Node node, Rules rules) {
            Cell cell = new Cell(
                    node.find("mineral").map(Node::text), node.at("stage").text());
            node.must(
                    rules.isStage(cell.stage) == cell.mineral.isPresent(),
                    "a stage of the chain has a mineral, a service has none");
            return cell;
        }

        @Override
        public String toString() {
            return mineral.map(code -> code + " ").orElse("") + stage;
        }
    }
}
