package org.emining.matching;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.organisation.Role;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** Match lists for all published projects: asked for here, followed and fetched at the operation. */
@Path("/api/v1/match-lists")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matching", description = "Firms ranked for projects and projects for firms, every point explained.")
public class MatchListResource {

    private final MatchListService service;
    private final Caller caller;
    private final Once once;

    MatchListResource(MatchListService service, Caller caller, Once once) {
        this.service = service;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "startMatchLists",
            summary = "Make match lists",
            description = "The best firms for every published project, for operators and portals: one long piece of"
                    + " work an organisation at a time. The projects, the policy and the day are those of now; each"
                    + " list says what it rests on. Ask the operation how far it is.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted: ask at `Location`.",
            headers = @Header(ref = "Location"),
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @Refuses(ErrorCode.OPERATION_UNDER_WAY)
    public Response start(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull MatchListRequests.NewMatchLists request,
            @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.OPERATOR, Role.PORTAL);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            OperationView view = service.start(actor, request.top(), request.policyVersion());
            return new Once.Outcome(202, view.links().self(), view.version(), view.tag(), view);
        });
    }
}
