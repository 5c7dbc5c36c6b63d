package org.emining.document;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.emining.organisation.OrganisationKind;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;

/** Who owns documents: what {@link DocumentAccess} says. Those who read one where it was put hear of it there. */
final class AnnouncedDocuments {

    @Produces
    @Singleton
    Announced documents() {
        return new Announced(
                "document",
                "/api/v1/documents/",
                DocumentEvent.class,
                "select d.id, d.version, d.organisation_id, d.uploaded_by, o.kind from documents d"
                        + " join organisations o on o.id = d.organisation_id where d.status = 'STORED'",
                AnnouncedDocuments::owner);
    }

    private static Audience owner(Tuple row) {
        return row.get("kind", String.class).equals(OrganisationKind.FIRM.name())
                ? Audience.of(Audience.actingFor(row.get("organisation_id", UUID.class)))
                : Audience.of(Audience.member(row.get("uploaded_by", UUID.class)));
    }
}
