package org.emining.organisation;

import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happens to organisations. The version is the one the organisation has afterwards. */
public sealed interface OrganisationEvent extends DomainEvent {

    long version();

    /** It is there, and acts. */
    record OrganisationFounded(UUID subjectId, long version) implements OrganisationEvent {}

    /** It has another name. */
    record OrganisationRenamed(UUID subjectId, long version) implements OrganisationEvent {}

    /** Its members have no rights until it is reinstated. */
    record OrganisationSuspended(UUID subjectId, long version, String reason) implements OrganisationEvent {}

    /** Its members have their rights again. */
    record OrganisationReinstated(UUID subjectId, long version, String reason) implements OrganisationEvent {}
}
