package org.emining.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong in a run, each once: three writes under keys of their own, one change with a precondition, one read of the
 * feed that goes on from a cursor. A retry is never met by another fault.
 */
final class Plan {

    private static final String NOW = "now";

    private final Deque<ForcedAnswer> writes =
            new ArrayDeque<>(List.of(ForcedAnswer.OVERLOADED, ForcedAnswer.LOST_ANSWER, ForcedAnswer.QUOTA_EXCEEDED));
    // Those that have met a fault: only they can be sent again because of one.
    private final Set<String> met = new HashSet<>();
    private boolean preconditionDue = true;
    private boolean feedDue = true;

    /** What this request is answered with instead; empty for the true answer. */
    Optional<ForcedAnswer> next(
            String method, String path, @Nullable String key, @Nullable String ifMatch, @Nullable String since) {
        String attempt = method.equals("POST") && key != null ? path + " " + key : null;
        if (attempt != null && met.contains(attempt)) {
            return Optional.empty();
        }
        if (attempt != null && !writes.isEmpty()) {
            met.add(attempt);
            return Optional.of(writes.removeFirst());
        }
        if (preconditionDue && ifMatch != null && !method.equals("GET")) {
            preconditionDue = false;
            return Optional.of(ForcedAnswer.STALE_VERSION);
        }
        if (feedDue && method.equals("GET") && path.equals(Sighting.CHANGES) && since != null && !since.equals(NOW)) {
            feedDue = false;
            return Optional.of(ForcedAnswer.CURSOR_EXPIRED);
        }
        return Optional.empty();
    }
}
