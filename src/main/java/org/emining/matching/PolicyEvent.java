package org.emining.matching;

import java.util.UUID;
import org.emining.platform.event.DomainEvent;
import org.emining.platform.event.LogEntry;
import org.emining.platform.event.Logged;
import org.jspecify.annotations.Nullable;

/** What happens to match policies. The version is the one the row has afterwards; the number names the policy. */
public sealed interface PolicyEvent extends DomainEvent {

    long version();

    /** The number that answers and receipts call {@code policy.version}. */
    int number();

    /** An operator has begun a draft. */
    record PolicyDrafted(UUID subjectId, long version, int number) implements PolicyEvent {}

    /** A draft says something else now. */
    record PolicyChanged(UUID subjectId, long version, int number) implements PolicyEvent {}

    /**
     * Rankings and cases filed from now on follow it.
     *
     * @param sha256 of its content, see {@link PolicyDigest}
     * @param superseded the policy that was in force before
     */
    record PolicyPublished(
            UUID subjectId,
            long version,
            int number,
            String sha256,
            String reason,
            UUID publishedBy,
            @Nullable UUID superseded)
            implements PolicyEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("policy-publication")
                    .open("number", number)
                    .open("sha256", sha256)
                    .open("reason", reason)
                    .open("superseded", superseded)
                    .person("publishedBy", publishedBy);
        }
    }

    /** Another one is in force in its place. */
    record PolicySuperseded(UUID subjectId, long version, int number) implements PolicyEvent {}
}
