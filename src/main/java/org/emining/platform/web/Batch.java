package org.emining.platform.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.ProblemWriter;
import org.emining.platform.error.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Several writes in one request, each in a transaction and with an idempotency key of its own, made of the request's: a
 * retry finds what was made and tries what was refused again, and whatever ends the process in between, nothing is made
 * twice.
 */
@Singleton
public class Batch {

    /** How many items one may have. */
    public static final int MOST = 100;

    private static final int MULTI_STATUS = 207;
    private static final int DIGITS = 48;
    // The place of no item.
    private static final int WHOLE = -1;

    private final Once once;
    private final Fingerprint fingerprint;
    private final Validator validator;
    private final ProblemWriter problems;

    Batch(Once once, ObjectMapper json, Validator validator, ProblemWriter problems) {
        this.once = once;
        this.fingerprint = new Fingerprint(json);
        this.validator = validator;
        this.problems = problems;
    }

    /** What came of the items, in their order. */
    @Schema(name = "BatchAnswer", description = "What came of each item, in the order in which they were sent.")
    public record Answer(@Schema(maxItems = MOST) List<Item> items) {}

    /** What came of one item: what the single request would have been answered with. */
    @Schema(name = "BatchItem", description = "What came of one item; something was made of it or it changed nothing.")
    public record Item(
            @Schema(
                    description = "The HTTP status that the single request would have got.",
                    minimum = "200",
                    maximum = "499")
            int status,

            @Schema(description = "Where it is; present with 201.", format = "uri-reference") @Nullable
            String location,

            @Schema(description = "Its ETag; present with 201.", maxLength = 90) @Nullable
            String etag,

            @Schema(
                    description = "Why it was refused; absent with 201. Its pointers lead into the item.",
                    ref = "Problem")
            @JsonRawValue
            @Nullable
            String problem) {}

    /** Which item of which request, or the whole of it: under one key the whole must be the same. */
    record Part(String request, int index) {}

    /**
     * @param whole the request with all of its items as the body
     * @param write makes one item, in a transaction that is open
     * @throws DomainException {@code missing-idempotency-key}, {@code idempotency-key-reused}, {@code
     *     idempotency-in-progress}; what is no item's fault, {@code overloaded} and the like, after which a retry goes on
     */
    public <T> Response run(
            Once.Attempt whole, List<T> items, HttpServerRequest request, Function<T, Once.Outcome> write) {
        String key = Once.key(whole.key());
        String hash = fingerprint.of(null, whole.body());
        // First, and for itself: of another batch under the key nothing is made, not even where this one was refused.
        once.run(part(whole, key, hash, WHOLE), () -> new Once.Outcome(MULTI_STATUS, null, 0, "batch", Map.of()));
        List<Item> answered = new ArrayList<>(items.size());
        int replayed = 0;
        for (int i = 0; i < items.size(); i++) {
            T item = items.get(i);
            try {
                Response answer = once.run(part(whole, key, hash, i), () -> write.apply(judged(item)));
                replayed += answer.getHeaders().containsKey(Once.REPLAYED) ? 1 : 0;
                answered.add(made(answer));
            } catch (RuntimeException failure) {
                answered.add(refused(failure, request));
            }
        }
        Response.ResponseBuilder response = Response.status(MULTI_STATUS)
                .entity(new Answer(List.copyOf(answered)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        // Of all of it, or else something was done now.
        return (replayed == items.size() ? response.header(Once.REPLAYED, "true") : response).build();
    }

    private Once.Attempt part(Once.Attempt whole, String key, String hash, int index) {
        return new Once.Attempt(
                derived(key, index), whole.caller(), whole.method(), whole.uri(), new Part(hash, index));
    }

    private <T> T judged(T item) {
        Set<ConstraintViolation<T>> broken = validator.validate(item);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return item;
    }

    private static Item made(Response answer) {
        return new Item(
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                null);
    }

    private Item refused(RuntimeException failure, HttpServerRequest request) {
        DomainException refusal = Refusals.of(failure).orElseThrow(() -> failure);
        boolean ofTheWhole = refusal.code() == ErrorCode.IDEMPOTENCY_KEY_REUSED
                || refusal.code() == ErrorCode.IDEMPOTENCY_IN_PROGRESS
                || refusal.code().status() >= 500;
        if (ofTheWhole) {
            throw refusal;
        }
        return new Item(
                refusal.code().status(),
                null,
                null,
                problems.refusal(refusal, request).body());
    }

    // Of the form of a key, whatever the length of the request's.
    private String derived(String key, int index) {
        return "batch-" + fingerprint.of(key, index).substring(0, DIGITS);
    }
}
