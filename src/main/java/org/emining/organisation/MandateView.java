package org.emining.organisation;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mandate in force. */
@Schema(name = "Mandate", description = "A firm's leave for a portal to act for it.")
public record MandateView(
        UUID id,
        UUID firmId,
        @Schema(maxLength = 200) String firmName,
        UUID portalId,
        @Schema(maxLength = 200) String portalName,
        Instant givenAt) {

    /** @param names of both sides, by their ids */
    static MandateView of(Mandate mandate, Map<UUID, String> names) {
        return new MandateView(
                mandate.id,
                mandate.firmId,
                name(names, mandate.firmId),
                mandate.portalId,
                name(names, mandate.portalId),
                mandate.givenAt);
    }

    // A foreign key keeps the organisation there.
    private static String name(Map<UUID, String> names, UUID id) {
        return Objects.requireNonNull(names.get(id));
    }
}
