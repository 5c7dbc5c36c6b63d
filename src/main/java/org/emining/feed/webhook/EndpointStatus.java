package org.emining.feed.webhook;

/** Whether an endpoint gets messages. */
enum EndpointStatus {
    /** Nobody has shown that it is the owner's: it gets nothing but the challenge. */
    UNCONFIRMED,
    ENABLED,
    /** It wants nothing any more, or has failed for too long; a challenge that it answers enables it again. */
    DISABLED
}
