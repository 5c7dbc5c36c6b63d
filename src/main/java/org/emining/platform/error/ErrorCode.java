package org.emining.platform.error;

import java.util.Locale;

/**
 * Every error this service can answer with. The list is closed and stable: clients branch on {@link #code()}, so a code
 * may be added but never renamed. Title, cause and cure of each stand in the message bundles.
 */
public enum ErrorCode {
    MALFORMED_BODY(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_PARAMETER(400),
    INVALID_PARAMETER(400),
    INVALID_CURSOR(400),
    MISSING_IDEMPOTENCY_KEY(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    IDENTIFIER_TAKEN(409),
    ALREADY_EXISTS(409),
    ALREADY_CLAIMED(409),
    TOO_MANY_CLAIMS(409),
    TOO_MANY_DOCUMENTS(409),
    OPERATION_UNDER_WAY(409),
    COMPANY_NOT_CLAIMED(409),
    COMPANY_NOT_VERIFIED(409),
    NEEDS_MISSING(409),
    MOVE_NOT_ALLOWED(409),
    SETTING_MISSING(409),
    ALREADY_DECIDED(409),
    CONFLICT_OF_INTEREST(409),
    DECLARATION_MISSING(409),
    ATTESTATION_MISSING(409),
    TECHNICAL_VIEW_MISSING(409),
    OVERRIDE_REASON_MISSING(409),
    IDEMPOTENCY_IN_PROGRESS(409),
    CURSOR_EXPIRED(410),
    STALE_VERSION(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    CONSTRAINT_VIOLATION(422),
    CONTENT_REFUSED(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    QUOTA_EXCEEDED(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    OVERLOADED(503),
    INDEX_NOT_READY(503),
    DEPENDENCY_DOWN(503),
    STORAGE_FULL(507);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status this error is answered with. */
    public int status() {
        return status;
    }

    /** The name on the wire, e.g. {@code move-not-allowed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
