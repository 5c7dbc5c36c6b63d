package org.emining.feed.webhook;

/** What came of an attempt. */
enum Outcome {
    /** Answered 2xx in time; to a challenge with its echo. */
    DELIVERED,
    /** Answered with another status. */
    REFUSED,
    /** Answered with a redirect, which is never followed. */
    REDIRECTED,
    /** Answered 410: the receiver wants nothing any more. */
    GONE,
    /** Answered 429, 502, 503 or 504, or asked for patience. */
    THROTTLED,
    /** The challenge was answered, and not with its echo. */
    NOT_ECHOED,
    /** No answer in time. */
    TIMED_OUT,
    /** No connection, or it broke. */
    UNREACHABLE,
    /** The certificate is not good for the name, or no encryption was agreed on. */
    UNTRUSTED,
    /** The name has no address. */
    UNRESOLVED,
    /** The name has an address that is not public. */
    FORBIDDEN_ADDRESS,
    /** The event could not be made into a message. */
    UNSENDABLE;

    boolean succeeded() {
        return this == DELIVERED;
    }
}
