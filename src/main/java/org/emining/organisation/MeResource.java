package org.emining.organisation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.platform.web.Answers;
import org.jspecify.annotations.Nullable;

/** Who the caller is to this service: the first thing to look at when something is forbidden. */
@Path("/api/v1/me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class MeResource {

    private static final int MOST_MANDATES = 200;

    private final Caller caller;
    private final OrganisationService service;

    MeResource(Caller caller, OrganisationService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "readMe",
            summary = "Who am I here?",
            description = "The organisation this token acts for, and the roles it has there at this moment. A portal"
                    + " reads here which firms it may name in `" + Caller.ORGANISATION + "`.")
    @APIResponse(
            responseCode = "200",
            description = "The caller.",
            content = @Content(schema = @Schema(implementation = Me.class)))
    public Response read() {
        Actor actor = caller.actor();
        Caller.Person person = caller.person();
        UUID portal = actor.kind() == OrganisationKind.PORTAL ? actor.organisationId() : actor.portalId();
        return Answers.personal(new Me(
                person.issuer(),
                person.subject(),
                actor.organisationId(),
                actor.kind(),
                actor.jurisdiction(),
                actor.portalId(),
                actor.standing(),
                actor.roles().stream().sorted().toList(),
                portal == null || actor.standing() != Actor.Standing.ACTIVE
                        ? List.of()
                        : service.usable(portal, MOST_MANDATES)));
    }

    /** The caller. */
    @Schema(description = "Who the caller is to this service.")
    public record Me(
            @Schema(maxLength = 500) String issuer,
            @Schema(maxLength = 255) String subject,

            @Schema(description = "For whom the caller acts; absent for somebody who belongs to nobody.") @Nullable
            UUID organisationId,

            @Nullable OrganisationKind kind,
            @Schema(maxLength = 5) @Nullable String jurisdiction,

            @Schema(description = "The portal that acts under a mandate.") @Nullable
            UUID portalId,

            @Schema(
                    description = "SUSPENDED while the organisation, or the portal that acts for it, is suspended: then"
                            + " nobody has a role there; absent for somebody who belongs to nobody. Open list.",
                    maxLength = 20)
            Actor.@Nullable Standing status,

            @Schema(maxItems = 6) List<Role> roles,

            @Schema(
                    description = "The mandates under which this portal may act now, oldest first, at most "
                            + MOST_MANDATES + "; all of them are at `/organisations/{id}/mandates`.",
                    maxItems = MOST_MANDATES)
            List<MandateView> mandates) {}
}
