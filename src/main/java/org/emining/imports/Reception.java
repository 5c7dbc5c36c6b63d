package org.emining.imports;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.time.RealTime;
import org.emining.platform.web.BodyFile;
import org.emining.platform.web.ContentDigest;
import org.emining.platform.web.StorageFull;
import org.emining.platform.web.UploadPlaces;
import org.jboss.logging.Logger;

/**
 * Takes files to import: into a file of its own, which is measured and deleted when the request is answered. No
 * transaction and no connection waits for a sender.
 */
@Singleton
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final String LATER = "60";

    private final ImportConfig config;
    private final Clock clock;
    private final UploadPlaces places;

    Reception(ImportConfig config, @RealTime Clock clock) {
        this.config = config;
        this.clock = clock;
        this.places = new UploadPlaces(config.simultaneousUploads(), config.simultaneousUploadsEach());
    }

    /**
     * Hands the file on once it is whole.
     *
     * @param sha256 that the sender said
     * @throws DomainException {@code body-too-large}; {@code invalid-parameter} for content of another hash; {@code
     *     malformed-body} when the sender stops; {@code overloaded} when it takes too long, or with too many at once, of all or of the
     *     organisation; {@code storage-full}; {@code dependency-down} when it cannot be kept for another reason
     */
    Response receive(
            UUID organisation,
            InputStream body,
            ImportForm form,
            String sha256,
            Function<ReceivedFile, Response> then) {
        if (!places.take(organisation)) {
            throw DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", LATER);
        }
        try {
            Path file = Files.createTempFile("import", null);
            try {
                BodyFile.Measured came = BodyFile.write(body, file, config.mostBytes(), config.uploadTime(), clock);
                if (came.bytes() > config.mostBytes()) {
                    throw DomainException.of(ErrorCode.BODY_TOO_LARGE);
                }
                if (!came.sha256().equals(sha256)) {
                    throw ContentDigest.ofOther();
                }
                return then.apply(new ReceivedFile(file, form, sha256, came.bytes()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException failure) {
            throw refusal(failure);
        } finally {
            places.leave(organisation);
        }
    }

    private static DomainException refusal(Exception failure) {
        LOG.errorf(failure, "a file to import could not be kept");
        return StorageFull.isCauseOf(failure)
                ? DomainException.of(ErrorCode.STORAGE_FULL)
                : DomainException.dependencyDown();
    }
}
