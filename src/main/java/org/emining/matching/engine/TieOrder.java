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
 * The order of receipts with equal scores: SHA-256 over the 16 bytes of the project id and the 16 bytes of the company
 * id, compared as unsigned bytes. Anyone can check it, nobody can choose it, and it differs from project to project, so
 * that no firm is always first among equals.
 */
public final class TieOrder implements Comparator<Receipt> {
    private record Pair(UUID project, UUID company) {
        byte[] hash() {
            return TieOrder.hash(project, company);
        }
    }

    private final Map<Pair, byte[]> hashes = new HashMap<>();

    @Override
    public int compare(Receipt one, Receipt other) {
        return Arrays.compareUnsigned(hash(one), hash(other));
    }

    private byte[] hash(Receipt receipt) {
        return hashes.computeIfAbsent(new Pair(receipt.projectId(), receipt.companyId()), Pair::hash);
    }

    /** The 32 bytes that order a company inside a tie of a project. */
    public static byte[] hash(UUID project, UUID company) {
        ByteBuffer ids = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(project.getMostSignificantBits())
                .putLong(project.getLeastSignificantBits())
                .putLong(company.getMostSignificantBits())
                .putLong(company.getLeastSignificantBits());
        try {
            return MessageDigest.getInstance("SHA-256").digest(ids.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
