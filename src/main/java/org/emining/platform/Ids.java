package org.emining.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers (RFC 9562). */
public final class Ids {

    /** Before every id: where a list ordered by id begins. */
    public static final UUID LOWEST = new UUID(0, 0);

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /**
     * Reads the one form of RFC 9562: 8-4-4-4-12 hexadecimal digits. The platform's own reader takes {@code 1-1-1-1-1}
     * as well, and then one thing has many names.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static UUID parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }

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
