package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
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
    private final List<Integer> shares;
    private final Map<Capability, List<Fits>> judged = new HashMap<>();

    /** How one capability fits one need, in thousandths. */
    private record Fits(int mineral, int stage, int track) {
        boolean covers(Fits other) {
            return mineral >= other.mineral && stage >= other.stage && track >= other.track;
        }
    }

    /** A firm without weights: by need the fits that may count, and the fits of the criteria judged once. */
    private record Weightless(List<List<Fits>> needs, int country, int capacity, int responsibility) {}

    public Robustness(Setting setting) {
        this.setting = setting;
        shares = setting.project().needs().weights();
    }

    /**
     * By firm, in how many of the drawn weightings no more than {@code top - 1} firms score more.
     *
     * @param firms all eligible firms, each once
     */
    public Map<UUID, Integer> timesAmong(int top, List<FirmProfile> firms, long seed) {
        List<Weightless> all = firms.stream().map(this::weightless).toList();
        int[] times = new int[firms.size()];
        long[] scores = new long[firms.size()];
        for (Map<Criterion, Integer> weights : Weightings.drawn(setting.policy(), WEIGHTINGS, seed)) {
            int[] weight = Arrays.stream(Criterion.values())
                    .mapToInt(criterion -> weights.getOrDefault(criterion, 0))
                    .toArray();
            for (int i = 0; i < scores.length; i++) {
                scores[i] = score(all.get(i), weight);
            }
            long last = last(top, scores);
            for (int i = 0; i < scores.length; i++) {
                times[i] += scores[i] >= last ? 1 : 0;
            }
        }
        Map<UUID, Integer> byFirm = new HashMap<>();
        for (int i = 0; i < times.length; i++) {
            byFirm.put(firms.get(i).id(), times[i]);
        }
        return byFirm;
    }

    /** The score at this place; whoever has it or more is among the first. */
    private static long last(int top, long[] scores) {
        PriorityQueue<Long> best = new PriorityQueue<>();
        for (long score : scores) {
            if (best.size() < top) {
                best.add(score);
            } else if (score > best.element()) {
                best.remove();
                best.add(score);
            }
        }
        return best.isEmpty() ? 0 : best.element();
    }

    private long score(Weightless firm, int[] weight) {
        int mineral = weight[Criterion.MINERAL.ordinal()];
        int stage = weight[Criterion.STAGE.ordinal()];
        int track = weight[Criterion.TRACK_RECORD.ordinal()];
        long score = (long) Needs.TOTAL
                * (weight[Criterion.COUNTRY.ordinal()] * firm.country()
                        + weight[Criterion.CAPACITY.ordinal()] * firm.capacity()
                        + weight[Criterion.RESPONSIBILITY.ordinal()] * firm.responsibility());
        List<List<Fits>> needs = firm.needs();
        for (int i = 0; i < needs.size(); i++) {
            int best = 0;
            for (Fits fits : needs.get(i)) {
                best = Math.max(best, mineral * fits.mineral() + stage * fits.stage() + track * fits.track());
            }
            score += (long) shares.get(i) * best;
        }
        return score;
    }

    private Weightless weightless(FirmProfile firm) {
        List<List<Fits>> needs = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
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
