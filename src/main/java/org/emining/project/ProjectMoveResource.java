package org.emining.project;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Caller;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.NoWords;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** The moves of projects over HTTP: each answers with the project as it is then. */
@Path("/api/v1/projects")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
public class ProjectMoveResource {

    private final ProjectService service;
    private final ProjectMoves moves;
    private final ProjectAccess access;
    private final Caller caller;
    private final Once once;

    ProjectMoveResource(ProjectService service, ProjectMoves moves, ProjectAccess access, Caller caller, Once once) {
        this.service = service;
        this.moves = moves;
        this.access = access;
        this.caller = caller;
        this.once = once;
    }

    /** What every move is told: which project, which version was looked at, under which key. */
    record Attempted(
            UUID id, @Nullable String key, @Nullable String ifMatch, UriInfo uri) {}

    @POST
    @Path("{id}/submissions")
    @Operation(
            operationId = "submitProject",
            summary = "Submit a project",
            description =
                    "For its publisher. It then waits for a reviewer of its province and cannot be changed. Province, summary, risk disclosure and at least one need must be there.")
    @APIResponse(
            responseCode = "201",
            description = "Submitted.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable NoWords body,
            @Context UriInfo uri) {
        return move(ProjectAction.SUBMIT, new Attempted(id, key, ifMatch, uri), body, null);
    }

    @POST
    @Path("{id}/publications")
    @Operation(
            operationId = "publishProject",
            summary = "Publish a project",
            description =
                    "For a reviewer of its province who is no person of the publishing organisation and did not submit it: otherwise `conflict-of-interest`.")
    @APIResponse(
            responseCode = "201",
            description = "Published.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable NoWords body,
            @Context UriInfo uri) {
        return move(ProjectAction.PUBLISH, new Attempted(id, key, ifMatch, uri), body, null);
    }

    @POST
    @Path("{id}/returns")
    @Operation(
            operationId = "returnProject",
            summary = "Return a project to its publisher",
            description =
                    "For the same reviewers, with the reason. It is a draft again, which its reviewers do not see.")
    @APIResponse(
            responseCode = "201",
            description = "Returned.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.MoveReason reason,
            @Context UriInfo uri) {
        return move(ProjectAction.RETURN, new Attempted(id, key, ifMatch, uri), reason, reason.reason());
    }

    @POST
    @Path("{id}/pauses")
    @Operation(
            operationId = "pauseProject",
            summary = "Pause a project",
            description =
                    "For its publisher or a reviewer of its province, with the reason. It stays readable and is not listed by default.")
    @APIResponse(
            responseCode = "201",
            description = "Paused.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response pause(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.MoveReason reason,
            @Context UriInfo uri) {
        return move(ProjectAction.PAUSE, new Attempted(id, key, ifMatch, uri), reason, reason.reason());
    }

    @POST
    @Path("{id}/resumptions")
    @Operation(
            operationId = "resumeProject",
            summary = "Resume a project",
            description = "For its publisher or a reviewer of its province, with the reason.")
    @APIResponse(
            responseCode = "201",
            description = "Published again.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.MoveReason reason,
            @Context UriInfo uri) {
        return move(ProjectAction.RESUME, new Attempted(id, key, ifMatch, uri), reason, reason.reason());
    }

    @POST
    @Path("{id}/closings")
    @Operation(
            operationId = "closeProject",
            summary = "Close a project",
            description =
                    "For its publisher or a reviewer of its province, with the reason. For good; the public does not see it any more.")
    @APIResponse(
            responseCode = "201",
            description = "Closed.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.MoveReason reason,
            @Context UriInfo uri) {
        return move(ProjectAction.CLOSE, new Attempted(id, key, ifMatch, uri), reason, reason.reason());
    }

    private Response move(ProjectAction action, Attempted told, @Nullable Object body, @Nullable String reason) {
        Viewer viewer = access.viewer(caller.actor());
        Once.Attempt attempt = new Once.Attempt(told.key(), caller.actor().scope(), "POST", told.uri(), body);
        if (!service.sees(viewer, told.id())) {
            return replayed(attempt);
        }
        service.authorise(viewer, told.id(), action);
        return once.run(attempt, () -> {
            ProjectService.Seen moved =
                    moves.move(viewer, told.id(), EntityTags.required(told.ifMatch()), action, reason);
            return Once.Outcome.created(
                    ProjectResource.PATH + told.id(), moved.project().version(), moved.view(), moved.project());
        });
    }

    // A reviewer who returns a project sees it no more; a retry of the return must be answered as the first was.
    private Response replayed(Once.Attempt attempt) {
        try {
            return once.run(attempt, () -> {
                throw DomainException.notFound();
            });
        } catch (DomainException refused) {
            // What is wrong with the key is not told before the project is found; that the first attempt still runs, or
            // that something of ours is down, says nothing about the project and must not end the retries.
            throw refused.code() == ErrorCode.IDEMPOTENCY_IN_PROGRESS
                            || refused.code().status() >= 500
                    ? refused
                    : DomainException.notFound();
        }
    }
}
