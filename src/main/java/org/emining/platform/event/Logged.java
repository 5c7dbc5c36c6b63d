package org.emining.platform.event;

import java.util.UUID;

/**
 * An event that becomes an entry of the transparency log, in the transaction that made it happen. Implementing this is all
 * a feature does for it.
 */
public interface Logged extends DomainEvent {

    /** What the log says of it; the ledger adds an id, the time and {@link #loggedOf()}. */
    LogEntry entry();

    /** The thing that the log names in the open; not the subject where nobody may count what happens to that. */
    default UUID loggedOf() {
        return subjectId();
    }

    /** Whether this one is an entry; not where another event of the same transaction says the same and more. */
    default boolean entered() {
        return true;
    }
}
