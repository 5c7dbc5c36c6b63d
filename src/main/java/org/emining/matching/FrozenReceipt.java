package org.emining.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt of one instant, kept for a case file.
 *
 * @param score 0..100,000,000
 * @param rank place among all eligible firms at that instant; null for a gated firm and for a consortium
 * @param json the receipt as it would have been answered, byte for byte
 */
public record FrozenReceipt(
        UUID policyId,
        int policyVersion,
        long score,
        @Nullable Integer rank,
        String json) {}
