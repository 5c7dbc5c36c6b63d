package org.emining.project;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** The vetoes of a project over HTTP. They are parts of it and change with its ETag. */
@Path("/api/v1/projects/{id}/vetoes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
public class VetoResource {

    private final Vetoes vetoes;
    private final ProjectAccess access;
    private final Caller caller;

    VetoResource(Vetoes vetoes, ProjectAccess access, Caller caller) {
        this.vetoes = vetoes;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listVetoes",
            summary = "List the vetoes",
            description = "For the publisher and auditors. The ETag is the project's.")
    @APIResponse(
            responseCode = "200",
            description = "All vetoes.",
            content = @Content(schema = @Schema(implementation = VetoList.class)))
    public Response list(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Vetoes.Kept<List<VetoView>> kept = vetoes.list(viewer(), id);
        return Answers.read(headers, kept.version(), kept.view(), new VetoList(kept.vetoes()));
    }

    @GET
    @Path("{companyId}")
    @Operation(
            operationId = "readVeto",
            summary = "Read a veto",
            description = "For the publisher and auditors. The ETag is the project's.")
    @APIResponse(
            responseCode = "200",
            description = "The veto.",
            content = @Content(schema = @Schema(implementation = VetoView.class)))
    public Response read(
            @PathParam("id") UUID id, @PathParam("companyId") UUID companyId, @Context HttpHeaders headers) {
        Vetoes.Kept<VetoView> kept = vetoes.read(viewer(), id, companyId);
        return Answers.read(headers, kept.version(), kept.view(), kept.vetoes());
    }

    @PUT
    @Path("{companyId}")
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    @Operation(
            operationId = "putVeto",
            summary = "Refuse to work with a firm",
            description = "For the publisher, with the project's ETag, while the project is a draft, published or"
                    + " paused. The firm leaves the project's ranking: its receipt names the gate VETO and never the"
                    + " reason, and the ranking counts it among those excluded. Any id is taken, so that nobody learns"
                    + " here which companies there are. At most 500 a project.")
    @APIResponse(
            responseCode = "200",
            description = "The veto has this reason now; the ETag is the project's new one.",
            content = @Content(schema = @Schema(implementation = VetoView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The firm had no veto before; the ETag is the project's new one.",
            content = @Content(schema = @Schema(implementation = VetoView.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("companyId") UUID companyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.VetoReason request) {
        Viewer viewer = viewer();
        vetoes.authorise(viewer, id);
        Vetoes.Put put = vetoes.put(viewer, id, companyId, EntityTags.required(ifMatch), request.reason());
        Vetoes.Kept<VetoView> kept = put.kept();
        return put.created()
                ? Answers.created(
                        ProjectResource.PATH + id + "/vetoes/" + companyId, kept.version(), kept.view(), kept.vetoes())
                : Answers.changed(kept.version(), kept.view(), kept.vetoes());
    }

    @DELETE
    @Path("{companyId}")
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    @Operation(
            operationId = "liftVeto",
            summary = "Lift a veto",
            description =
                    "For the publisher, with the project's ETag, in the states in which vetoes may be put. The second"
                            + " call answers 404.")
    @APIResponse(responseCode = "204", description = "Lifted; the ETag is the project's new one.")
    public Response lift(
            @PathParam("id") UUID id,
            @PathParam("companyId") UUID companyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Viewer viewer = viewer();
        vetoes.authorise(viewer, id);
        Vetoes.Kept<@Nullable VetoView> kept = vetoes.lift(viewer, id, companyId, EntityTags.required(ifMatch));
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(kept.version(), kept.view()))
                .build();
    }

    private Viewer viewer() {
        return access.viewer(caller.actor());
    }

    /** All vetoes of one project. */
    @Schema(name = "VetoList", description = "All vetoes of one project.")
    public record VetoList(@Schema(maxItems = Vetoes.MOST) List<VetoView> items) {}
}
