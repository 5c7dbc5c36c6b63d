package org.emining.document;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.document.content.Flaw;
import org.emining.document.content.RefusedContent;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/** Files of uploads under way: seen by nobody, measured while they come, deleted when they have been judged. */
@Singleton
class Spool {

    private static final int CHUNK = 64 * 1024;

    private final DocumentConfig config;
    private final Clock clock;

    Spool(DocumentConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    private Path folder() throws IOException {
        return Files.createDirectories(config.directory().resolve("incoming"));
    }

    Path fresh() throws IOException {
        try {
            return folder().resolve(UUID.randomUUID().toString());
        } catch (IOException failure) {
            throw StorageFull.orOther(failure);
        }
    }

    /**
     * Writes what comes, and stops at the first byte too many.
     *
     * @throws RefusedContent {@code SIZE} or {@code DIGEST} for what was not declared
     * @throws DomainException {@code malformed-body} when the sender stops, {@code overloaded} when it takes too long
     */
    void write(InputStream body, DocumentService.Awaited declared, Path to) throws IOException, RefusedContent {
        Instant end = clock.instant().plus(config.uploadTime());
        MessageDigest digest = sha256();
        long left = declared.size();
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            for (int got = read(body, chunk); got >= 0; got = read(body, chunk)) {
                left -= got;
                if (left < 0) {
                    throw new RefusedContent(Flaw.SIZE, declared.size());
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
        if (left > 0) {
            throw new RefusedContent(Flaw.SIZE, declared.size());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(declared.sha256())) {
            throw new RefusedContent(Flaw.DIGEST, declared.sha256());
        }
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

    /** Deletes what killed uploads left. @return how many files */
    int sweep(Instant before) throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> all = files.toList();
            int swept = 0;
            for (Path file : all) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
            return swept;
        }
    }
}
