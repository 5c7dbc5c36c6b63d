package org.emining.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.emining.feed.FeedNow;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.StorageFull;
import org.jboss.logging.Logger;

/**
 * Writes exports. All of one is of one moment, rows and cursor (REPEATABLE READ), and it is written into a file before the
 * first byte is sent: so its headers say what is in it, and a reader that is slow, or gone, holds no snapshot and no
 * connection. See decision 52.
 */
@ApplicationScoped
class ExportService {

    private static final Logger LOG = Logger.getLogger(ExportService.class);
    private static final int SECONDS = 300;

    /** As many as are read at a time: each has a connection meanwhile, of the twenty that a replica has for everything. */
    static final int PLACES = 5;

    private static final String LATER = "10";

    private final EntityManager database;
    private final FeedNow feed;
    private final Semaphore places = new Semaphore(PLACES);

    ExportService(EntityManager database, FeedNow feed) {
        this.database = database;
        this.feed = feed;
    }

    /** Gives somebody each row that it may list. */
    @FunctionalInterface
    interface Rows<T> extends BiConsumer<Actor, Consumer<T>> {}

    /**
     * @param kind its name in the feed
     * @throws DomainException {@code overloaded} where so many are read already, and where those leave it no room
     */
    <T> ExportFile make(Actor actor, String kind, Rows<T> rows, ExportForm<T> form) {
        if (!places.tryAcquire()) {
            throw overloaded();
        }
        try {
            Path file = Files.createTempFile("export-", null);
            try {
                Written written = write(file, actor, kind, rows, form);
                // Without its name it is gone when it is closed, and when nobody ever reads it.
                return new ExportFile(
                        Files.newInputStream(file), Files.size(file), written.sha256(), written.manifest());
            } finally {
                Files.delete(file);
            }
        } catch (IOException | RuntimeException failure) {
            throw refusal(failure);
        } finally {
            places.release();
        }
    }

    private static RuntimeException refusal(Exception failure) {
        if (StorageFull.isCauseOf(failure)) {
            LOG.errorf(failure, "no room for an export");
            return overloaded();
        }
        return failure instanceof RuntimeException other ? other : new IllegalStateException(failure);
    }

    private static DomainException overloaded() {
        return DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", LATER);
    }

    private record Written(byte[] sha256, ExportManifest manifest) {}

    private <T> Written write(Path file, Actor actor, String kind, Rows<T> rows, ExportForm<T> form)
            throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream stream =
                        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
                Writer to = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
            ExportManifest manifest = QuarkusTransaction.requiringNew()
                    .timeout(SECONDS)
                    .call(() -> fill(to, digest, actor, kind, rows, form));
            form.end(manifest, to);
            to.flush();
            return new Written(digest.digest(), manifest);
        }
    }

    private <T> ExportManifest fill(
            Writer to, MessageDigest digest, Actor actor, String kind, Rows<T> rows, ExportForm<T> form)
            throws IOException {
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        // When the transaction began, which is before its first question takes the snapshot: what was committed by then
        // is
        // in it. Also the sandbox's time, which no other function of PostgreSQL's but clock_timestamp() tells.
        Instant asOf = (Instant)
                database.createNativeQuery("select now()", Instant.class).getSingleResult();
        String cursor = feed.of(actor);
        form.begin(to);
        Count count = new Count();
        rows.accept(actor, row -> {
            try {
                form.row(row, count.rows == 0, to);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            count.rows++;
        });
        to.flush();
        return new ExportManifest(kind, count.rows, soFar(digest), asOf, cursor);
    }

    private static final class Count {
        private long rows;
    }

    private static String soFar(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
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
