package org.emining.matching;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.emining.organisation.OrganisationKind;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;

/** Who may know of operations: what {@link MatchListAccess} says, for those who follow changes. */
final class AnnouncedOperations {

    @Produces
    @Singleton
    Announced operations() {
        return new Announced(
                "operation",
                OperationView.PATH,
                OperationEvent.class,
                "select w.id, w.version, w.organisation_id, o.kind from operations w"
                        + " join organisations o on o.id = w.organisation_id",
                AnnouncedOperations::audience);
    }

    // Of the organisation that runs the service only operators see them, not auditors.
    private static Audience audience(Tuple row) {
        Audience operators = Audience.of(Audience.OPERATORS);
        return row.get("kind", String.class).equals(OrganisationKind.PORTAL.name())
                ? operators.and(Audience.members(row.get("organisation_id", UUID.class)))
                : operators;
    }
}
