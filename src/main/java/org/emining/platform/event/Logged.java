package org.emining.platform.event;

/**
 * An event that becomes an entry of the transparency log, in the transaction that made it happen. Implementing this is all
 * a feature does for it.
 */
public interface Logged extends DomainEvent {

    /** What the log says of it; the ledger adds an id, the time and {@link #subjectId()}. */
    LogEntry entry();
}
