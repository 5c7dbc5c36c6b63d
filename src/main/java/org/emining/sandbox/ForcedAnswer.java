package org.emining.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** An answer that a caller may ask for, by its name or its status. A refusal is the true one, headers and all. */
enum ForcedAnswer {
    MOVE_NOT_ALLOWED(409),
    IDEMPOTENCY_IN_PROGRESS(0),
    CURSOR_EXPIRED(410),
    STALE_VERSION(412),
    CONSTRAINT_VIOLATION(422),
    QUOTA_EXCEEDED(429),
    INTERNAL_ERROR(500),
    OVERLOADED(503),
    DEPENDENCY_DOWN(0),
    /** The request has its effect, and the connection closes before the answer. */
    LOST_ANSWER(0);

    /** Seconds that a client is told to wait: more than one that does not listen would. */
    static final int PAUSE = 2;

    private final int status;

    ForcedAnswer(int status) {
        this.status = status;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param asked a name, or a status, which stands for the first with it */
    static Optional<ForcedAnswer> of(String asked) {
        return Stream.of(values())
                .filter(answer -> answer.word().equals(asked)
                        || (answer.status > 0 && asked.equals(String.valueOf(answer.status))))
                .findFirst();
    }

    static String words() {
        return String.join(", ", Stream.of(values()).map(ForcedAnswer::word).toList());
    }

    /** @param ifMatch what the request has sent; a forced refusal says that it would hold, for nothing has changed */
    DomainException refusal(@Nullable String ifMatch) {
        return switch (this) {
            case MOVE_NOT_ALLOWED -> DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, "SUBMITTED", "SANDBOX");
            case IDEMPOTENCY_IN_PROGRESS -> paused(ErrorCode.IDEMPOTENCY_IN_PROGRESS);
            case CURSOR_EXPIRED -> DomainException.of(ErrorCode.CURSOR_EXPIRED);
            case STALE_VERSION ->
                ifMatch == null
                        ? DomainException.of(ErrorCode.STALE_VERSION)
                        : DomainException.of(ErrorCode.STALE_VERSION).header("ETag", ifMatch);
            case CONSTRAINT_VIOLATION ->
                DomainException.of(ErrorCode.CONSTRAINT_VIOLATION, List.of(Fault.at("", "consistent")));
            case QUOTA_EXCEEDED ->
                paused(ErrorCode.QUOTA_EXCEEDED)
                        .header("RateLimit-Policy", "\"sandbox\";q=1;w=" + PAUSE)
                        .header("RateLimit", "\"sandbox\";r=0;t=" + PAUSE);
            case INTERNAL_ERROR -> DomainException.of(ErrorCode.INTERNAL_ERROR);
            case OVERLOADED -> paused(ErrorCode.OVERLOADED);
            case DEPENDENCY_DOWN -> paused(ErrorCode.DEPENDENCY_DOWN);
            case LOST_ANSWER -> throw new IllegalStateException("no refusal");
        };
    }

    private static DomainException paused(ErrorCode code) {
        return DomainException.of(code).header("Retry-After", String.valueOf(PAUSE));
    }
}
