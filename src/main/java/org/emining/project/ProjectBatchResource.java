package org.emining.project;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.web.Batch;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** Several projects in one request. */
@Path("/api/v1/projects/batch")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
public class ProjectBatchResource {

    private final ProjectService service;
    private final ProjectAccess access;
    private final Batch batch;
    private final Caller caller;

    ProjectBatchResource(ProjectService service, ProjectAccess access, Batch batch, Caller caller) {
        this.service = service;
        this.access = access;
        this.batch = batch;
        this.caller = caller;
    }

    /** What is to be drafted; each is judged when its turn comes. */
    @Schema(name = "ProjectBatch", description = "Projects to be drafted, each by itself.")
    record ProjectBatch(
            @NotNull @Size(min = 1, max = Batch.MOST) List<Requests.@NotNull ProjectDraft> items) {}

    @POST
    @Operation(
            operationId = "draftProjects",
            summary = "Draft several projects",
            description = "For publishers. Each item is drafted or refused by itself, and told with the status that the"
                    + " single request would have got. A retry under the same key makes nothing twice and tries again"
                    + " what was refused. For more than 100, send a file: `POST /imports`.")
    @APIResponse(
            responseCode = "207",
            description = "What came of each.",
            content = @Content(schema = @Schema(implementation = Batch.Answer.class)))
    @Refuses({})
    public Response draft(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull ProjectBatch request,
            @Context UriInfo uri,
            @Context HttpServerRequest http) {
        Actor actor = caller.actor();
        ProjectAccess.draft(actor, null);
        return batch.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), request.items(), http, draft -> {
            ProjectAccess.draft(actor, draft.province());
            ProjectService.Seen made = service.draft(access.viewer(actor), draft);
            return Once.Outcome.created(
                    ProjectResource.PATH + made.project().id(), made.project().version(), made.view(), made.project());
        });
    }
}
