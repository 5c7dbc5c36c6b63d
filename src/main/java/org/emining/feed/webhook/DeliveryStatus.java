package org.emining.feed.webhook;

/** What became of a message. */
enum DeliveryStatus {
    PENDING,
    DELIVERED,
    /** Tried as often as the plan says, or it cannot be sent at all. */
    DEAD,
    /** Not sent: the owner may not know of the thing any more. */
    DROPPED
}
