package org.emining.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers (RFC 9562). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new UUIDv7: 48 bits of milliseconds, then chance, so that keys made together lie together in an index. */
    public static UUID next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long high = (System.currentTimeMillis() << 16) | (buffer.getLong() & 0x0FFF) | 0x7000;
        return new UUID(high, variant(buffer.getLong()));
    }

    /** The UUIDv8 of a public record: the same on every machine that imports it. */
    public static UUID ofRecord(String kind, String reference) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((kind + "\n" + reference).getBytes(StandardCharsets.UTF_8));
            ByteBuffer buffer = ByteBuffer.wrap(digest);
            long high = (buffer.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000;
            return new UUID(high, variant(buffer.getLong()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long variant(long low) {
        return (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    }
}
