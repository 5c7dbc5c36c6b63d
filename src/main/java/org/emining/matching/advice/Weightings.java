package org.emining.matching.advice;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Policy;

/**
 * Other weightings a publisher of policies could reasonably have chosen: each weight an integer within 20 % of the
 * policy's, all of them summing to 100, MINERAL, STAGE and COUNTRY to 70 or more, as for any policy. There are a few
 * thousand; each is as likely as any other.
 */
public final class Weightings {
    private static final int LEAST_LEADING = 70;

    private Weightings() {}

    /** A seed that anyone can compute: the first eight bytes of SHA-256 over both ids and the version. */
    public static long seed(UUID project, UUID policy, int version) {
        ByteBuffer name = ByteBuffer.allocate(4 * Long.BYTES + Integer.BYTES);
        Stream.of(project, policy)
                .forEach(id -> name.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        name.putInt(version);
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.array()))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** So many, drawn with replacement. {@link Random} is the same sequence on every machine. */
    static List<Map<Criterion, Integer>> drawn(Policy policy, int count, long seed) {
        List<Map<Criterion, Integer>> all = all(policy);
        Random random = new Random(seed);
        return Stream.generate(() -> all.get(random.nextInt(all.size())))
                .limit(count)
                .toList();
    }

    /** Every one of them, the policy's own among them. */
    static List<Map<Criterion, Integer>> all(Policy policy) {
        List<Map<Criterion, Integer>> all = new ArrayList<>();
        complete(policy, new EnumMap<>(Criterion.class), 0, all);
        return all;
    }

    private static void complete(
            Policy policy, Map<Criterion, Integer> chosen, int sum, List<Map<Criterion, Integer>> all) {
        if (chosen.size() == Criterion.values().length) {
            int leading = sum(chosen, Criterion.MINERAL, Criterion.STAGE, Criterion.COUNTRY);
            if (sum == Policy.TOTAL_WEIGHT && leading >= LEAST_LEADING) {
                all.add(new EnumMap<>(chosen));
            }
            return;
        }
        Criterion next = Criterion.values()[chosen.size()];
        int weight = policy.weights().getOrDefault(next, 0);
        for (int other = (8 * weight + 9) / 10; other <= 12 * weight / 10; other++) {
            if (sum + other <= Policy.TOTAL_WEIGHT) {
                chosen.put(next, other);
                complete(policy, chosen, sum + other, all);
                chosen.remove(next);
            }
        }
    }

    private static int sum(Map<Criterion, Integer> weights, Criterion... criteria) {
        return Stream.of(criteria)
                .mapToInt(criterion -> weights.getOrDefault(criterion, 0))
                .sum();
    }
}
