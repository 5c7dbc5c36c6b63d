package org.emining.imports;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.ContentDigest;
import org.jboss.logging.Logger;

/**
 * Takes files to import: into a file of its own, which is measured and deleted when the request is answered. No
 * transaction and no connection waits for a sender.
 */
@Singleton
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final int CHUNK = 64 * 1024;
    private static final String LATER = "60";

    private final ImportConfig config;
    private final Clock clock;
    private final Semaphore places;

    Reception(ImportConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.places = new Semaphore(config.simultaneousUploads());
    }

    /**
     * Hands the file on once it is whole.
     *
     * @param sha256 that the sender said
     * @throws DomainException {@code body-too-large}; {@code invalid-parameter} for content of another hash; {@code
     *     malformed-body} when the sender stops; {@code overloaded} when it takes too long, or with too many at once;
     *     {@code storage-full}
     */
    Response receive(InputStream body, ImportForm form, String sha256, Function<ReceivedFile, Response> then) {
        if (!places.tryAcquire()) {
            throw DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", LATER);
        }
        try {
            Path file = Files.createTempFile("import", null);
            try {
                long bytes = write(body, sha256, file);
                return then.apply(new ReceivedFile(file, form, sha256, bytes));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException failure) {
            LOG.errorf(failure, "a file to import could not be kept");
            throw DomainException.of(ErrorCode.STORAGE_FULL);
        } finally {
            places.release();
        }
    }

    private long write(InputStream body, String sha256, Path to) throws IOException {
        Instant end = clock.instant().plus(config.uploadTime());
        MessageDigest digest = digest();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int got = read(body, chunk); got >= 0; got = read(body, chunk)) {
                bytes += got;
                if (bytes > config.mostBytes()) {
                    throw DomainException.of(ErrorCode.BODY_TOO_LARGE);
                }
                if (clock.instant().isAfter(end)) {
                    throw DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", LATER);
                }
                digest.update(chunk, 0, got);
                out.write(chunk, 0, got);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw ContentDigest.ofOther();
        }
        return bytes;
    }

    private static int read(InputStream body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException senderStopped) {
            throw DomainException.of(ErrorCode.MALFORMED_BODY);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
