package org.emining.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mandate in force. */
@Schema(name = "Mandate", description = "A firm's leave for a portal to act for it.")
public record MandateView(UUID id, UUID firmId, UUID portalId, Instant givenAt) {

    static MandateView of(Mandate mandate) {
        return new MandateView(mandate.id, mandate.firmId, mandate.portalId, mandate.givenAt);
    }
}
