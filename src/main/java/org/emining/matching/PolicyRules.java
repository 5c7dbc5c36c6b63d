package org.emining.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Policy;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a policy must keep among each other, as faults. The engine's {@link Policy} insists on the same and
 * knows only the first thing that is wrong; a property holds the two together.
 */
final class PolicyRules {

    private static final int FULL = PolicyContent.FULL;
    private static final int LEAST_LEADING = 70;
    private static final List<Criterion> LEADING = List.of(Criterion.MINERAL, Criterion.STAGE, Criterion.COUNTRY);

    private final Consistent.Findings findings;

    PolicyRules(Consistent.Findings findings) {
        this.findings = findings;
    }

    /** What is missing or out of range by itself is told by the rules of the fields, save in maps. */
    void check(PolicyContent content) {
        if (content.weights() != null) {
            weights(content.weights());
        }
        if (content.stageNearness() != null) {
            stages(content.stageNearness());
        }
        if (content.mineralNearness() != null) {
            minerals(content.mineralNearness());
        }
        if (content.country() != null) {
            country(content.country());
        }
        if (content.trackRecord() != null) {
            rising(List.of("trackRecord"), content.trackRecord());
        }
    }

    private void weights(Map<Criterion, Integer> weights) {
        for (Criterion criterion : Criterion.values()) {
            inRange(weights.get(criterion), Policy.TOTAL_WEIGHT, "weights", criterion.name());
        }
        if (Stream.of(Criterion.values()).noneMatch(criterion -> weights.get(criterion) == null)) {
            long sum = sum(weights, List.of(Criterion.values()));
            if (sum != Policy.TOTAL_WEIGHT) {
                findings.at("weights", "weights-sum", Policy.TOTAL_WEIGHT, sum);
            }
            long leading = sum(weights, LEADING);
            if (leading < LEAST_LEADING) {
                findings.at("weights", "leading-weight", LEAST_LEADING, leading);
            }
        }
    }

    private static long sum(Map<Criterion, Integer> weights, List<Criterion> some) {
        return some.stream()
                .mapToLong(criterion -> Objects.requireNonNull(weights.get(criterion)))
                .sum();
    }

    private void stages(Map<Stage, Map<Stage, Integer>> table) {
        for (Stage needed : Stage.values()) {
            Map<Stage, Integer> row = table.get(needed);
            if (needed.isService()) {
                if (table.containsKey(needed)) {
                    findings.at(List.of("stageNearness", needed.name()), "stage-of-chain");
                }
            } else if (row == null) {
                findings.at(List.of("stageNearness", needed.name()), "not-null");
            } else {
                row(needed, row);
            }
        }
    }

    private void row(Stage needed, Map<Stage, Integer> row) {
        row.forEach((offered, near) -> {
            if (offered.isService()) {
                findings.at(List.of("stageNearness", needed.name(), offered.name()), "stage-of-chain");
            } else if (offered != needed) {
                inRange(near, FULL, "stageNearness", needed.name(), offered.name());
            }
        });
        if (!Objects.equals(row.get(needed), FULL)) {
            findings.at(List.of("stageNearness", needed.name(), needed.name()), "exactly", FULL);
        }
    }

    private void minerals(PolicyContent.MineralNearness minerals) {
        notAbove(minerals.byProductPair(), minerals.exact(), "mineralNearness", "byProductPair");
        notAbove(minerals.sameGroup(), minerals.exact(), "mineralNearness", "sameGroup");
    }

    private void notAbove(@Nullable Integer value, @Nullable Integer most, String... place) {
        if (value != null && most != null && value > most) {
            findings.at(List.of(place), "max", most);
        }
    }

    private void country(PolicyContent.Country country) {
        notAbove(country.homeOpen(), country.homeListed(), "country", "homeOpen");
        PolicyContent.Presence presence = country.presence();
        if (presence == null) {
            return;
        }
        notAbove(presence.none(), presence.region(), "country", "presence", "none");
        List<Integer> inCountry = presence.inCountry();
        if (inCountry == null || inCountry.isEmpty()) {
            return;
        }
        notAbove(presence.region(), inCountry.getFirst(), "country", "presence", "region");
        rising(List.of("country", "presence", "inCountry"), inCountry);
        Integer listed = country.homeListed();
        Integer most = inCountry.getLast();
        Integer finance = country.homeFinance();
        if (listed != null && most != null && finance != null && (long) listed + most + finance > FULL) {
            findings.at("country", "sum-at-most", FULL, (long) listed + most + finance);
        }
    }

    private void rising(List<String> list, List<Integer> values) {
        for (int i = 1; i < values.size(); i++) {
            Integer before = values.get(i - 1);
            Integer value = values.get(i);
            if (before != null && value != null && value < before) {
                findings.at(
                        Stream.concat(list.stream(), Stream.of(String.valueOf(i)))
                                .toList(),
                        "min",
                        before);
            }
        }
    }

    private void inRange(@Nullable Integer value, int most, String... place) {
        if (value == null) {
            findings.at(List.of(place), "not-null");
        } else if (value < 0 || value > most) {
            findings.at(List.of(place), "range", 0, most);
        }
    }
}
