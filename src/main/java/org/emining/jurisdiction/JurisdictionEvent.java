package org.emining.jurisdiction;

import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happens to the settings of jurisdictions. */
public sealed interface JurisdictionEvent extends DomainEvent {

    /** @param number of the version within its jurisdiction, from 1 */
    record SettingsPublished(
            UUID subjectId,
            long version,
            String jurisdiction,
            int number,
            String reason,
            UUID organisationId,
            UUID publishedBy)
            implements JurisdictionEvent {}
}
