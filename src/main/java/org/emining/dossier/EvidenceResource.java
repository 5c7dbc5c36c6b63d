package org.emining.dossier;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.document.DocumentView;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** The papers of a case over HTTP. */
@Path("/api/v1/matches/{id}/documents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matches")
public class EvidenceResource {

    private final EvidenceService service;
    private final DossierAccess access;
    private final Caller caller;
    private final Once once;

    EvidenceResource(EvidenceService service, DossierAccess access, Caller caller, Once once) {
        this.service = service;
        this.access = access;
        this.caller = caller;
        this.once = once;
    }

    @GET
    @Operation(
            operationId = "listMatchDocuments",
            summary = "List the papers of a case",
            description = "For the filing side, for reviewers of its province and of the federation who may judge it,"
                    + " auditors and the operator; for others it does not exist, even where they see the case.")
    @APIResponse(
            responseCode = "200",
            description = "All papers the caller may read, first put first.",
            content = @Content(schema = @Schema(implementation = MatchDocuments.class)))
    public MatchDocuments list(@PathParam("id") UUID id) {
        return new MatchDocuments(service.list(caller.actor(), id));
    }

    @POST
    @Operation(
            operationId = "addMatchDocument",
            summary = "Put a document to a case",
            description =
                    "For the filing side and for reviewers who may judge the case, while it is open: a stored document"
                            + " of your own. It stays: neither can it be taken back, nor the document be deleted.")
    @APIResponse(
            responseCode = "201",
            description = "Put to the case.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @Refuses({ErrorCode.MOVE_NOT_ALLOWED, ErrorCode.ALREADY_EXISTS})
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewEvidence request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        access.writer(actor, id);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            DocumentView view = service.add(actor, id, request);
            return Once.Outcome.created(view.links().self(), view.version(), view.tag(), view);
        });
    }

    /** The papers of a case. */
    @Schema(name = "MatchDocuments", description = "The papers of a case, as far as the caller may read them.")
    public record MatchDocuments(
            @Schema(maxItems = EvidenceService.MOST) List<DocumentView> items) {}
}
