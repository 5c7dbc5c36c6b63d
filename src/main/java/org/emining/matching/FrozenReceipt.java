package org.emining.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        String json) {

    /** Of the bytes of the text, in hexadecimal digits: what the log holds of it. */
    public String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
