package org.emining.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emining.platform.PlatformConfig;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Makes a write happen once however often it is sent. The key is inserted first and lives in the transaction of the
 * effect: either both are there or neither. A retry gets the stored answer, byte for byte; a refusal stores nothing and
 * runs anew.
 */
@ApplicationScoped
public class Once {

    public static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    // The one that does it, and one that waits for what that one answers.
    private static final int AT_ONCE = 2;
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z0-9_-]{16,64})\"|([A-Za-z0-9_-]{16,64})");

    private final EntityManager database;
    private final Fingerprint fingerprint;
    private final ObjectMapper json;
    private final PlatformConfig config;
    private final Standing standing;
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    Once(EntityManager database, ObjectMapper json, PlatformConfig config, Standing standing) {
        this.database = database;
        this.json = json;
        this.fingerprint = new Fingerprint(json);
        this.config = config;
        this.standing = standing;
    }

    /** That the caller of this request is still who it was found to be when its rights were asked. */
    public interface Standing {

        /**
         * Keeps it so until the transaction ends: whoever ends it waits, or has ended it before.
         *
         * @throws DomainException {@code forbidden} when it has ended meanwhile
         */
        void hold();
    }

    /**
     * What a write did.
     *
     * @param location path of what was made, or null
     * @param view see {@link EntityTags#of}
     */
    public record Outcome(int status, @Nullable String location, long version, String view, Object body) {

        public static Outcome created(String location, long version, String view, Object body) {
            return new Outcome(201, location, version, view, body);
        }
    }

    /** One request, as far as sending it again is concerned. */
    public record Attempt(
            @Nullable String key,
            String caller,
            String method,
            UriInfo uri,
            @Nullable Object body) {}

    /**
     * Opens the transaction and runs the write in it, unless the same attempt has been answered before. The caller's
     * standing is held meanwhile: what is answered was done by somebody who could do it then, however long it waited.
     *
     * @throws DomainException {@code missing-idempotency-key}, {@code idempotency-key-reused} for another request under
     *     the same key, {@code idempotency-in-progress} while a first attempt still runs; whatever the write throws
     */
    @Transactional
    public Response run(Attempt attempt, Supplier<Outcome> write) {
        String key = key(attempt.key());
        // An id in capitals is the same id, and the same write.
        String path = attempt.uri().getPath().toLowerCase(Locale.ROOT);
        String scope = attempt.caller() + " " + attempt.method() + " " + path;
        String hash = fingerprint.of(attempt.uri().getRequestUri().getRawQuery(), attempt.body());
        String place = scope + " " + key;
        try {
            // Each that waits has a connection, and everybody else would soon have none.
            if (underWay.merge(place, 1, Integer::sum) > AT_ONCE && !isAnswered(scope, key)) {
                throw inProgress();
            }
            return run(scope, key, hash, write);
        } finally {
            underWay.computeIfPresent(place, (attempted, times) -> times == 1 ? null : times - 1);
        }
    }

    private Response run(String scope, String key, String hash, Supplier<Outcome> write) {
        if (!insert(scope, key, hash)) {
            return replay(scope, key, hash);
        }
        standing.hold();
        Outcome outcome = write.get();
        String body = text(outcome.body());
        String tag = EntityTags.of(outcome.version(), outcome.view());
        database.flush();
        database.createNativeQuery("update idempotency_records set status = ?1, location = ?2, etag = ?3, body = ?4"
                        + " where scope = ?5 and key = ?6")
                .setParameter(1, outcome.status())
                .setParameter(2, outcome.location())
                .setParameter(3, tag)
                .setParameter(4, body)
                .setParameter(5, scope)
                .setParameter(6, key)
                .executeUpdate();
        return response(outcome.status(), outcome.location(), tag, body).build();
    }

    /** @throws DomainException {@code missing-idempotency-key}, {@code invalid-parameter} */
    static String key(@Nullable String header) {
        if (header == null) {
            throw DomainException.of(ErrorCode.MISSING_IDEMPOTENCY_KEY);
        }
        Matcher key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw DomainException.of(
                    ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter(HEADER, "idempotency-key")));
        }
        return key.group(1) == null ? key.group(2) : key.group(1);
    }

    private boolean insert(String scope, String key, String hash) {
        // Waiting for a concurrent first attempt is bounded: better told to come back than piled up.
        database.createNativeQuery("select set_config('lock_timeout', ?1, true)")
                .setParameter(1, config.idempotency().patience().toMillis() + "ms")
                .getSingleResult();
        try {
            int inserted = database.createNativeQuery(
                            "insert into idempotency_records (scope, key, request_hash, status)"
                                    + " values (?1, ?2, ?3, 0) on conflict do nothing")
                    .setParameter(1, scope)
                    .setParameter(2, key)
                    .setParameter(3, hash)
                    .executeUpdate();
            database.createNativeQuery("select set_config('lock_timeout', '0', true)")
                    .getSingleResult();
            return inserted == 1;
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && "55P03".equals(sql.getSQLState())) {
                    throw inProgress();
                }
            }
            throw failure;
        }
    }

    private static DomainException inProgress() {
        return DomainException.of(ErrorCode.IDEMPOTENCY_IN_PROGRESS).header(HttpHeaders.RETRY_AFTER, "1");
    }

    private boolean isAnswered(String scope, String key) {
        return !database.createNativeQuery("select 1 from idempotency_records where scope = ?1 and key = ?2")
                .setParameter(1, scope)
                .setParameter(2, key)
                .getResultList()
                .isEmpty();
    }

    private Response replay(String scope, String key, String hash) {
        Tuple stored = (Tuple) database.createNativeQuery(
                        "select request_hash, status, location, etag, body from idempotency_records"
                                + " where scope = ?1 and key = ?2",
                        Tuple.class)
                .setParameter(1, scope)
                .setParameter(2, key)
                .getSingleResult();
        if (!hash.equals(stored.get("request_hash", String.class))) {
            throw DomainException.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        }
        return response(
                        stored.get("status", Integer.class),
                        stored.get("location", String.class),
                        stored.get("etag", String.class),
                        stored.get("body", String.class))
                .header(REPLAYED, "true")
                .build();
    }

    private static Response.ResponseBuilder response(int status, @Nullable String location, String tag, String body) {
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return location == null ? response : response.header(HttpHeaders.LOCATION, location);
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
