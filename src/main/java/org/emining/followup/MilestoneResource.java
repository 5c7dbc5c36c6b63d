package org.emining.followup;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** The milestones of a case over HTTP. */
@Path("/api/v1/matches/{id}/milestones")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "follow-ups",
        description = "What becomes of approvals: memorandum, study, licence application, deal. An approval is"
                + " facilitation only, and so is all of this: a licence application stands in the queue of the province"
                + " like any other.")
public class MilestoneResource {

    private final MilestoneService service;
    private final FollowUpAccess access;
    private final Caller caller;
    private final Once once;

    MilestoneResource(MilestoneService service, FollowUpAccess access, Caller caller, Once once) {
        this.service = service;
        this.access = access;
        this.caller = caller;
        this.once = once;
    }

    @GET
    @Operation(
            operationId = "listMilestones",
            summary = "List the milestones of a case",
            description =
                    "For those who read the case, once it is approved; before that there is nothing here. The ETag is"
                            + " what a report and an answer ask for.")
    @APIResponse(
            responseCode = "200",
            description = "All milestones, and what the caller may say next.",
            content = @Content(schema = @Schema(implementation = MilestonesView.class)))
    public Response list(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        MilestonesView view = service.see(caller.actor(), id);
        return Answers.read(headers, view.version(), view.tag(), view);
    }

    @POST
    @Operation(
            operationId = "reportMilestone",
            summary = "Report a step",
            description =
                    "For the project's publisher, the filing side, and reviewers of the deciding province who are tied to"
                            + " neither. What one side reports waits until the other, or the province, has answered; what"
                            + " the province reports counts at once. One report waits at a time. What is sent stays.")
    @APIResponse(
            responseCode = "201",
            description = "Reported.",
            content = @Content(schema = @Schema(implementation = MilestonesView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response report(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.NewMilestone request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        access.party(actor, id);
        return made(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> service.report(actor, id, EntityTags.required(ifMatch), request));
    }

    @POST
    @Path("{milestoneId}/confirmations")
    @Operation(
            operationId = "answerMilestone",
            summary = "Confirm or refuse a step",
            description =
                    "For the parties that may report one. Who reported it can only withdraw it; any other party confirms"
                            + " or refuses it. Confirmed, it counts and the stage is the new one.")
    @APIResponse(
            responseCode = "201",
            description = "Answered.",
            content = @Content(schema = @Schema(implementation = MilestonesView.class)))
    @Refuses({ErrorCode.MOVE_NOT_ALLOWED, ErrorCode.CONFLICT_OF_INTEREST})
    public Response answer(
            @PathParam("id") UUID id,
            @Parameter(description = "The `id` of the milestone.") @PathParam("milestoneId") UUID milestoneId,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.NewAnswer request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        access.party(actor, id);
        service.of(id, milestoneId);
        return made(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> service.answer(actor, id, milestoneId, EntityTags.required(ifMatch), request));
    }

    private Response made(Once.Attempt attempt, Supplier<MilestonesView> write) {
        return once.run(attempt, () -> {
            MilestonesView view = write.get();
            return Once.Outcome.created(view.links().milestones(), view.version(), view.tag(), view);
        });
    }
}
