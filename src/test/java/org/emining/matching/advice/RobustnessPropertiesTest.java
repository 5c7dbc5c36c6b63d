package org.emining.matching.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.TODAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Receipt;
import org.emining.matching.engine.Worlds;

/** How often a firm is among the first is what ranking under every drawn weighting gives. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class RobustnessPropertiesTest {
    @Property(tries = 20)
    void theCountsAreThoseOfRankingUnderEachWeighting(
            @ForAll ProjectProfile project,
            @ForAll List<FirmProfile> firms,
            @ForAll Policy policy,
            @ForAll @IntRange(min = 1, max = 4) int top,
            @ForAll long seed) {
        List<FirmProfile> eligible = eligible(project, firms, policy);

        Map<UUID, Integer> times = times(project, eligible, policy, top, seed);

        Map<UUID, Integer> expected = new HashMap<>();
        eligible.forEach(firm -> expected.put(firm.id(), 0));
        for (Map<Criterion, Integer> weights : Weightings.drawn(policy, Robustness.WEIGHTINGS, seed)) {
            for (Candidate candidate : ENGINE.rank(project, eligible, weighted(policy, weights), TODAY)
                    .candidates()) {
                if (candidate.rank() <= top) {
                    expected.merge(candidate.receipt().companyId(), 1, Integer::sum);
                }
            }
        }
        assertThat(times).isEqualTo(expected);
    }

    @Property(tries = 200)
    void eachWeightingIsALegalPolicyNearTheOneInForce(@ForAll Policy policy, @ForAll long seed) {
        List<Map<Criterion, Integer>> drawn = Weightings.drawn(policy, 50, seed);

        assertThat(Weightings.all(policy)).contains(policy.weights()).doesNotHaveDuplicates();
        assertThat(drawn).isEqualTo(Weightings.drawn(policy, 50, seed)).allSatisfy(weights -> {
            assertThat(weighted(policy, weights).weights()).isEqualTo(weights);
            weights.forEach((criterion, weight) -> {
                int now = policy.weights().getOrDefault(criterion, 0);
                assertThat(Math.abs(weight - now) * 5).isLessThanOrEqualTo(now);
            });
        });
    }

    @Property(tries = 100)
    void whoIsBestInEveryCriterionIsAlwaysFirst(
            @ForAll ProjectProfile project, @ForAll List<FirmProfile> firms, @ForAll Policy policy, @ForAll long seed) {
        List<FirmProfile> eligible = eligible(project, firms, policy);
        List<Receipt> receipts = eligible.stream()
                .map(firm -> ENGINE.receipt(project, firm, policy, TODAY))
                .toList();

        Map<UUID, Integer> times = times(project, eligible, policy, 1, seed);

        for (Receipt receipt : receipts) {
            if (receipts.stream().allMatch(other -> isNoWorse(receipt, other))) {
                assertThat(times).containsEntry(receipt.companyId(), Robustness.WEIGHTINGS);
            }
        }
    }

    /** In each need it fits as well in each of the three, so that whatever serves the other, this one can serve as well. */
    private static boolean isNoWorse(Receipt one, Receipt other) {
        boolean needs = true;
        for (int i = 0; i < one.needs().size(); i++) {
            needs &= one.needs().get(i).exact()
                    && one.needs().get(i).track().earned()
                            >= other.needs().get(i).track().earned();
        }
        return needs
                && other.needs().stream()
                        .allMatch(need -> need.exact() || need.track().earned() == 0)
                && one.country().fit().earned() >= other.country().fit().earned()
                && one.capacity().fit().earned() >= other.capacity().fit().earned()
                && one.responsibility().fit().earned()
                        >= other.responsibility().fit().earned();
    }

    @Property(tries = 100)
    void theCountsDoNotDependOnTheInputOrderAndGrowWithThePlaces(
            @ForAll ProjectProfile project,
            @ForAll List<FirmProfile> firms,
            @ForAll Policy policy,
            @ForAll Random random) {
        List<FirmProfile> eligible = new ArrayList<>(eligible(project, firms, policy));
        Map<UUID, Integer> two = times(project, eligible, policy, 2, 7);
        Map<UUID, Integer> three = times(project, eligible, policy, 3, 7);

        Collections.shuffle(eligible, random);

        assertThat(times(project, eligible, policy, 2, 7)).isEqualTo(two);
        two.forEach((firm, times) -> assertThat(three.get(firm)).isGreaterThanOrEqualTo(times));
        if (!eligible.isEmpty()) {
            assertThat(two.values().stream().mapToInt(Integer::intValue).sum())
                    .isGreaterThanOrEqualTo(Robustness.WEIGHTINGS * Math.min(2, eligible.size()));
        }
    }

    private static Map<UUID, Integer> times(
            ProjectProfile project, List<FirmProfile> firms, Policy policy, int top, long seed) {
        return new Robustness(new Setting(ENGINE, project, policy, TODAY)).timesAmong(top, firms, seed);
    }

    private static List<FirmProfile> eligible(ProjectProfile project, List<FirmProfile> firms, Policy policy) {
        return firms.stream()
                .filter(firm -> ENGINE.receipt(project, firm, policy, TODAY).eligible())
                .toList();
    }

    private static Policy weighted(Policy policy, Map<Criterion, Integer> weights) {
        return new Policy(
                weights,
                policy.stageNearness(),
                policy.mineralNearness(),
                policy.country(),
                policy.trackRecord(),
                policy.capacityFallPerFactorTen());
    }
}
