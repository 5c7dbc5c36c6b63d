package org.emining.conflict;

import java.time.LocalDate;
import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What becomes known of who is tied to whom, told in the transaction that makes it so. */
public sealed interface ConflictEvent extends DomainEvent {

    /** A person declared its interests. What they are is for the person and auditors: none of it is told here. */
    record InterestsDeclared(
            UUID subjectId, UUID memberId, UUID organisationId, LocalDate declaredOn, LocalDate validUntil)
            implements ConflictEvent {}

    /** A source says who owns a part of a company. */
    record OwnershipStated(UUID subjectId, long version, UUID companyId) implements ConflictEvent {}

    /** That is said no more. */
    record OwnershipClosed(UUID subjectId, long version, UUID companyId) implements ConflictEvent {}
}
