package org.emining.document;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.document.content.Flaw;
import org.emining.document.content.RefusedContent;
import org.emining.platform.error.DomainException;
import org.emining.platform.time.RealTime;
import org.emining.platform.web.BodyFile;
import org.emining.platform.web.StorageFull;

/** Files of uploads under way: seen by nobody, measured while they come, deleted when they have been judged. */
@Singleton
class Spool {

    private final DocumentConfig config;
    private final Clock clock;

    Spool(DocumentConfig config, @RealTime Clock clock) {
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
        BodyFile.Measured came = BodyFile.write(body, to, declared.size(), config.uploadTime(), clock);
        if (came.bytes() != declared.size()) {
            throw new RefusedContent(Flaw.SIZE, declared.size());
        }
        if (!came.sha256().equals(declared.sha256())) {
            throw new RefusedContent(Flaw.DIGEST, declared.sha256());
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
