package org.emining.matching.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The order of firms with equal scores: SHA-256 over the 16 bytes of the project id and the 16 bytes of the company id,
 * compared as unsigned bytes. Anyone can check it, nobody can choose it, and it differs from project to project, so that
 * no firm is always first among equals.
 */
final class TieOrder implements Comparator<UUID> {
    private final UUID projectId;
    private final Map<UUID, byte[]> hashes = new HashMap<>();

    TieOrder(UUID projectId) {
        this.projectId = projectId;
    }

    @Override
    public int compare(UUID company, UUID other) {
        return Arrays.compareUnsigned(
                hashes.computeIfAbsent(company, this::hash), hashes.computeIfAbsent(other, this::hash));
    }

    private byte[] hash(UUID company) {
        ByteBuffer ids = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(projectId.getMostSignificantBits())
                .putLong(projectId.getLeastSignificantBits())
                .putLong(company.getMostSignificantBits())
                .putLong(company.getLeastSignificantBits());
        try {
            return MessageDigest.getInstance("SHA-256").digest(ids.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
