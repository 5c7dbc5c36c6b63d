package org.emining.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/** The body of a request on its way into a file, measured while it comes. */
public final class BodyFile {

    private static final int CHUNK = 64 * 1024;

    private BodyFile() {}

    /**
     * What came.
     *
     * @param bytes how many; one that was stopped has more than there may be
     * @param sha256 of what was written, in hexadecimal digits
     */
    public record Measured(long bytes, String sha256) {}

    /**
     * Writes what comes, and stops where it is too much.
     *
     * @param patience how long it may take from its first to its last byte
     * @throws DomainException {@code malformed-body} when the sender stops, {@code overloaded} when it takes too long
     * @throws IOException when the file cannot be written; {@link StorageFull} for want of room
     */
    public static Measured write(InputStream body, Path to, long most, Duration patience, Clock clock)
            throws IOException {
        Instant end = clock.instant().plus(patience);
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int got = read(body, chunk); got >= 0; got = read(body, chunk)) {
                bytes += got;
                if (bytes > most) {
                    break;
                }
                if (clock.instant().isAfter(end)) {
                    throw DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", "60");
                }
                digest.update(chunk, 0, got);
                out.write(chunk, 0, got);
            }
        } catch (IOException failure) {
            throw StorageFull.orOther(failure);
        }
        return new Measured(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static int read(InputStream body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException senderStopped) {
            throw DomainException.of(ErrorCode.MALFORMED_BODY);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
