package org.emining.imports;

import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happens to imports, told in the transaction that makes it so. Progress is not told: whoever wants it asks. */
public sealed interface ImportEvent extends DomainEvent {

    /** All is done but what a person must decide first. */
    record ImportWaiting(UUID subjectId) implements ImportEvent {}

    /** Ended, however it did. */
    record ImportEnded(UUID subjectId) implements ImportEvent {}

    /** Its time is over, and it is there no more. */
    record ImportForgotten(UUID subjectId) implements ImportEvent {}
}
