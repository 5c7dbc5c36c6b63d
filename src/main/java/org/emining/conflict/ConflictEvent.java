package org.emining.conflict;

import java.time.LocalDate;
import java.util.UUID;
import org.emining.platform.event.DomainEvent;
import org.emining.platform.event.LogEntry;
import org.emining.platform.event.Logged;

/** What becomes known of who is tied to whom, told in the transaction that makes it so. */
public sealed interface ConflictEvent extends DomainEvent {

    /** It happened to a declaration. */
    sealed interface OfDeclaration extends ConflictEvent {}

    /** It happened to a statement of ownership. */
    sealed interface OfOwnership extends ConflictEvent {}

    /**
     * A person declared its interests. What they are is for the person and auditors: none of it is told here.
     *
     * @param interestsSha256 what the declaration is held to, see {@link Declaration#interestsSha256}
     */
    record InterestsDeclared(
            UUID subjectId,
            UUID memberId,
            UUID organisationId,
            LocalDate declaredOn,
            LocalDate validUntil,
            String interestsSha256)
            implements OfDeclaration, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("declaration")
                    .open("declaredOn", declaredOn)
                    .open("validUntil", validUntil)
                    .sealed("interestsSha256", interestsSha256)
                    .sealed("organisationId", organisationId)
                    .person("memberId", memberId);
        }
    }

    /** A source says who owns a part of a company. */
    record OwnershipStated(UUID subjectId, long version, UUID companyId) implements OfOwnership {}

    /** That is said no more. */
    record OwnershipClosed(UUID subjectId, long version, UUID companyId) implements OfOwnership {}
}
