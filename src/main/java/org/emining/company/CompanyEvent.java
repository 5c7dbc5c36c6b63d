package org.emining.company;

import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happens to companies. The version is the one the company has afterwards. */
public sealed interface CompanyEvent extends DomainEvent {

    long version();

    /** A firm has entered itself. */
    record CompanyRegistered(UUID subjectId, long version, UUID organisationId) implements CompanyEvent {}

    /** A firm has taken over a profile that was made from a public record. */
    record CompanyClaimed(UUID subjectId, long version, UUID organisationId) implements CompanyEvent {}

    /**
     * Facts, capabilities or certificates are different now.
     *
     * @param status a change of name, country or identifiers ends a verification
     */
    record CompanyChanged(UUID subjectId, long version, CompanyStatus status) implements CompanyEvent {}

    /** The operator has looked at the evidence. */
    record CompanyVerified(UUID subjectId, long version, UUID verifiedBy) implements CompanyEvent {}

    /** A portal vouches for it. */
    record CompanyEndorsed(UUID subjectId, long version, UUID portalId) implements CompanyEvent {}

    /**
     * The firm that spoke for it is found not to be the one. A profile from a public record is LISTED again; a
     * registration is at its end. Its identifiers are free.
     *
     * @param organisationId that firm
     */
    record CompanyRejected(UUID subjectId, long version, UUID organisationId, CompanyStatus status, String reason)
            implements CompanyEvent {}

    /** It takes part in nothing until it is reinstated. */
    record CompanySuspended(UUID subjectId, long version, String reason) implements CompanyEvent {}

    /** It is back in the state before the suspension. */
    record CompanyReinstated(UUID subjectId, long version, CompanyStatus status, String reason)
            implements CompanyEvent {}
}
