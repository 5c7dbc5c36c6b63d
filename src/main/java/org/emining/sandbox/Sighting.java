package org.emining.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request of a portal during a run, and what it was answered with.
 *
 * @param at when it came, by real time
 * @param path without the query
 * @param since the cursor it went on from, of a request for changes
 * @param forced the answer that the sandbox gave instead of the true one, or with its loss
 * @param status 0 for an answer that was lost
 */
record Sighting(
        Instant at,
        String method,
        String path,
        @Nullable String since,
        @Nullable String key,
        @Nullable String ifMatch,
        @Nullable String language,
        @Nullable ForcedAnswer forced,
        int status) {

    static final String CHANGES = "/api/v1/changes";

    boolean isPost() {
        return method.equals("POST");
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean readsChanges() {
        return method.equals("GET") && path.equals(CHANGES);
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    boolean isSameWriteAs(Sighting other) {
        return method.equals(other.method) && path.equals(other.path) && key != null && key.equals(other.key);
    }
}
