package org.emining.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policy a receipt quotes: checked by itself, then asked for what the rest must follow from. */
final class Rules {

    static final List<String> CRITERIA =
            List.of("MINERAL", "STAGE", "COUNTRY", "TRACK_RECORD", "CAPACITY", "RESPONSIBILITY");
    static final int FULL = 1_000;

    private static final int LEAST_LEADING = 70;

    private final Node content;
    private final Map<String, Long> weights = new LinkedHashMap<>();

    /** @param policy the member {@code policy} of a receipt */
    Rules(Node policy) {
        content = policy.at("content");
        policy.at("version").number(1, Integer.MAX_VALUE);
        policy.find("revision").ifPresent(revision -> revision.number(1, Long.MAX_VALUE));
        weights();
        stages();
        List<Node> track = content.at("trackRecord").items();
        content.at("trackRecord").must(!track.isEmpty(), "is empty");
        rising(track);
        minerals();
        country();
        content.at("capacityFallPerFactorTen").number(0, Integer.MAX_VALUE);
        policy.at("sha256").is(Fingerprint.of(content.value()), "the fingerprint of the content beside it");
    }

    private void weights() {
        Node table = content.at("weights");
        for (String criterion : CRITERIA) {
            weights.put(criterion, table.at(criterion).number(0, 100));
        }
        table.must(table.members().size() == CRITERIA.size(), "names other criteria than the six");
        long sum = weights.values().stream().mapToLong(Long::longValue).sum();
        table.must(sum == 100, "sums to " + sum + ", not to 100");
        long leading = weight("MINERAL") + weight("STAGE") + weight("COUNTRY");
        table.must(leading >= LEAST_LEADING, "gives MINERAL, STAGE and COUNTRY " + leading + ", less than 70");
    }

    private void stages() {
        content.at("stageNearness").members().forEach((needed, row) -> {
            row.members().values().forEach(near -> near.number(0, FULL));
            row.at(needed).is(FULL, "the nearness of a stage to itself");
        });
    }

    private void minerals() {
        Node table = content.at("mineralNearness");
        long exact = table.at("exact").number(0, FULL);
        table.at("byProductPair").number(0, exact);
        table.at("sameGroup").number(0, exact);
        table.at("byProductFamilies").items().forEach(family -> family.items().forEach(Node::text));
    }

    private void country() {
        Node table = content.at("country");
        Node presence = table.at("presence");
        table.at("homeOpen").number(0, table.at("homeListed").number(0, FULL));
        List<Node> steps = new ArrayList<>(List.of(presence.at("none"), presence.at("region")));
        steps.addAll(presence.at("inCountry").items());
        presence.must(steps.size() > 2, "says nothing of facilities in the country");
        rising(steps);
        long most = homeListed() + mostPresence() + table.at("homeFinance").number(0, FULL);
        table.must(most <= FULL, "is worth " + most + ", more than 1000");
    }

    long mostPresence() {
        return presenceOf(Long.MAX_VALUE);
    }

    /** For 1, 2, 3 ... facilities in the country; the last entry stands for all larger numbers. */
    long presenceOf(long facilities) {
        List<Node> steps = content.at("country").at("presence").at("inCountry").items();
        return steps.get((int) Math.min(facilities, steps.size()) - 1).number(0, FULL);
    }

    private static void rising(List<Node> values) {
        long before = 0;
        for (Node value : values) {
            long now = value.number(0, FULL);
            value.must(now >= before, "is " + now + ", less than the one before: " + before);
            before = now;
        }
    }

    long weight(String criterion) {
        return weights.getOrDefault(criterion, 0L);
    }

    /** Whether it is a stage of the chain; what is none is a service. */
    boolean isStage(String stage) {
        return content.at("stageNearness").has(stage);
    }

    long stageNearness(String needed, String offered) {
        return content.at("stageNearness")
                .find(needed)
                .flatMap(row -> row.find(offered))
                .map(near -> near.number(0, FULL))
                .orElse(0L);
    }

    long mineral(String nearness) {
        return content.at("mineralNearness").at(nearness).number(0, FULL);
    }

    boolean minedTogether(String one, String other) {
        return content.at("mineralNearness").at("byProductFamilies").items().stream()
                .map(family -> family.items().stream().map(Node::text).toList())
                .anyMatch(family -> family.contains(one) && family.contains(other));
    }

    long trackRecord(long facilities) {
        List<Node> table = content.at("trackRecord").items();
        return table.get((int) Math.min(facilities, table.size() - 1L)).number(0, FULL);
    }

    long homeListed() {
        return content.at("country").at("homeListed").number(0, FULL);
    }

    /** What a home country earns that is not named, on an open list or a closed one. */
    long homeNotListed(boolean open) {
        return open ? content.at("country").at("homeOpen").number(0, FULL) : 0;
    }

    long presence(String where) {
        return content.at("country").at("presence").at(where).number(0, FULL);
    }

    long homeFinance() {
        return content.at("country").at("homeFinance").number(0, FULL);
    }

    long capacityFall() {
        return content.at("capacityFallPerFactorTen").number(0, Integer.MAX_VALUE);
    }

    /** What a mineral and stage, or a service, is worth at most, save for its track record. */
    long exactNearness(Optional<String> mineral) {
        return weight("MINERAL") * (mineral.isPresent() ? mineral("exact") : FULL) + weight("STAGE") * FULL;
    }
}
