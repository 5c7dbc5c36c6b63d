package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.NeedFit;
import org.emining.matching.engine.Needs;
import org.emining.matching.engine.Receipt;

/**
 * In how many other weightings a firm is among the first: the acceptability index of stochastic multicriteria
 * acceptability analysis (Lahdelma and Salminen, SMAA-2, Operations Research 49(3), 2001), summed over the first ranks and
 * counted over drawn weightings.
 *
 * <p>Fits do not depend on weights, but which capability serves a need does. So each firm keeps, need by need, every
 * capability that some weighting could prefer, and each weighting chooses anew, as the engine would.
 */
public final class Robustness {
    /** So many weightings are drawn: a share of one half is then known to about three in a hundred. */
    public static final int WEIGHTINGS = 1_000;

    private static final UUID NOBODY = new UUID(0, 0);

    private final Setting setting;
    private final int[] shares;
    private final Map<Capability, List<Fits>> judged = new HashMap<>();

    /** How one capability fits one need, in thousandths. */
    private record Fits(int mineral, int stage, int track) {
        boolean covers(Fits other) {
            return mineral >= other.mineral && stage >= other.stage && track >= other.track;
        }
    }

    /** A firm without weights: by need the fits that may count, and the fits of the criteria judged once. */
    private record Weightless(List<List<Fits>> needs, int country, int capacity, int responsibility) {
        /** Need by need how many fits, and then mineral, stage and track of each. */
        int[] flat() {
            return needs.stream()
                    .flatMapToInt(fits -> IntStream.concat(
                            IntStream.of(fits.size()),
                            fits.stream().flatMapToInt(fit -> IntStream.of(fit.mineral(), fit.stage(), fit.track()))))
                    .toArray();
        }
    }

    /** Firms that no weighting tells apart: scored once. */
    private static final class Alike {
        private final Weightless facts;
        private final int[] needs;
        private long score;

        Alike(Weightless facts) {
            this.facts = facts;
            needs = facts.flat();
        }
    }

    public Robustness(Setting setting) {
        this.setting = setting;
        shares = setting.project().needs().weights().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * By firm, in how many of the drawn weightings no more than {@code top - 1} firms score more.
     *
     * @param firms all eligible firms, each once
     */
    public Map<UUID, Integer> timesAmong(int top, List<FirmProfile> firms, long seed) {
        Map<Weightless, Alike> alike = new HashMap<>();
        List<Alike> all = firms.stream()
                .map(this::weightless)
                .map(facts -> alike.computeIfAbsent(facts, Alike::new))
                .toList();
        int[] times = new int[all.size()];
        for (Map<Criterion, Integer> weights : Weightings.drawn(setting.policy(), WEIGHTINGS, seed)) {
            int[] weight = Arrays.stream(Criterion.values())
                    .mapToInt(criterion -> weights.getOrDefault(criterion, 0))
                    .toArray();
            alike.values().forEach(kind -> kind.score = score(kind, weight));
            long last = last(top, all);
            for (int i = 0; i < times.length; i++) {
                times[i] += all.get(i).score >= last ? 1 : 0;
            }
        }
        Map<UUID, Integer> byFirm = new HashMap<>();
        for (int i = 0; i < times.length; i++) {
            byFirm.put(firms.get(i).id(), times[i]);
        }
        return byFirm;
    }

    /** The score at this place; whoever has it or more is among the first. */
    private static long last(int top, List<Alike> all) {
        PriorityQueue<Long> best = new PriorityQueue<>();
        long worst = Long.MIN_VALUE;
        for (Alike firm : all) {
            if (best.size() < top) {
                best.add(firm.score);
                worst = best.element();
            } else if (firm.score > worst) {
                best.remove();
                best.add(firm.score);
                worst = best.element();
            }
        }
        return worst;
    }

    private long score(Alike firm, int[] weight) {
        int mineral = weight[Criterion.MINERAL.ordinal()];
        int stage = weight[Criterion.STAGE.ordinal()];
        int track = weight[Criterion.TRACK_RECORD.ordinal()];
        Weightless facts = firm.facts;
        long score = (long) Needs.TOTAL
                * (weight[Criterion.COUNTRY.ordinal()] * facts.country()
                        + weight[Criterion.CAPACITY.ordinal()] * facts.capacity()
                        + weight[Criterion.RESPONSIBILITY.ordinal()] * facts.responsibility());
        int[] needs = firm.needs;
        int at = 0;
        for (int share : shares) {
            int best = 0;
            for (int left = needs[at++]; left > 0; left--) {
                best = Math.max(best, mineral * needs[at] + stage * needs[at + 1] + track * needs[at + 2]);
                at += 3;
            }
            score += (long) share * best;
        }
        return score;
    }

    private Weightless weightless(FirmProfile firm) {
        List<List<Fits>> needs = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            List<Fits> worth = new ArrayList<>();
            for (Capability capability : firm.capabilities()) {
                Fits fits = judged.computeIfAbsent(capability, this::fits).get(i);
                if (worth.stream().noneMatch(other -> other.covers(fits))) {
                    worth.removeIf(fits::covers);
                    worth.add(fits);
                }
            }
            needs.add(List.copyOf(worth));
        }
        Receipt receipt = setting.receipt(firm);
        return new Weightless(
                List.copyOf(needs),
                receipt.country().fit().earned(),
                receipt.capacity().fit().earned(),
                receipt.responsibility().fit().earned());
    }

    /** By need, as the engine judges a firm that has nothing else. */
    private List<Fits> fits(Capability capability) {
        FirmProfile firm = new FirmProfile(NOBODY, null, false, null, List.of(capability), null, null, null, null);
        return setting.receipt(firm).needs().stream().map(Robustness::fits).toList();
    }

    private static Fits fits(NeedFit need) {
        return new Fits(
                need.mineral().earned(), need.stage().earned(), need.track().earned());
    }
}
