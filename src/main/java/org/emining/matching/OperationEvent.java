package org.emining.matching;

import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happens to operations, told in the transaction that makes it so. Progress is not told: whoever wants it asks. */
public sealed interface OperationEvent extends DomainEvent {

    /** Ended, however it did. */
    record OperationEnded(UUID subjectId) implements OperationEvent {}

    /** Its time is over, and it is there no more. */
    record OperationForgotten(UUID subjectId) implements OperationEvent {}
}
