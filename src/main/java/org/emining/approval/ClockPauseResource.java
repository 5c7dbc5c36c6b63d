package org.emining.approval;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.NoWords;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** Pauses of the clocks of a case over HTTP. */
@Path("/api/v1/matches/{id}/pauses")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matches")
public class ClockPauseResource {

    private final PauseService service;
    private final Caller caller;
    private final Once once;

    ClockPauseResource(PauseService service, Caller caller, Once once) {
        this.service = service;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Refuses({
        ErrorCode.CONFLICT_OF_INTEREST,
        ErrorCode.DECLARATION_MISSING,
        ErrorCode.MOVE_NOT_ALLOWED,
        ErrorCode.SETTING_MISSING
    })
    @Operation(
            operationId = "pauseClock",
            summary = "Stop a clock",
            description =
                    "For the office whose clock it is; the province also stops the filing side's, which gains time by it."
                            + " With a reason that the jurisdiction allows, until a day after which it goes on by itself, a"
                            + " year ahead at most unless the service is set otherwise."
                            + " The case itself stays in its state.")
    @APIResponse(
            responseCode = "201",
            description = "Stopped.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response begin(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewPause request) {
        Actor actor = caller.actor();
        service.authorise(actor, attempt.id, request.clock());
        return run(
                actor,
                attempt,
                request,
                () -> service.begin(actor, attempt.id, EntityTags.required(attempt.ifMatch), request));
    }

    @POST
    @Path("{pauseId}/endings")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.DECLARATION_MISSING, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "endPause",
            summary = "Let a clock go on",
            description = "For those who may stop it, before the last day of the pause. The day itself does not count.")
    @APIResponse(
            responseCode = "201",
            description = "It goes on.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response end(
            @BeanParam MoveAttempt attempt,
            @Parameter(description = "The `id` of the pause.") @PathParam("pauseId") UUID pauseId,
            @Valid @Nullable NoWords body) {
        Actor actor = caller.actor();
        service.authorise(actor, attempt.id, pauseId);
        return run(
                actor,
                attempt,
                body,
                () -> service.end(actor, attempt.id, pauseId, EntityTags.required(attempt.ifMatch)));
    }

    private Response run(Actor actor, MoveAttempt attempt, @Nullable Object body, Supplier<CaseView> write) {
        return once.run(new Once.Attempt(attempt.key, actor.scope(), "POST", attempt.uri, body), () -> {
            CaseView view = write.get();
            return Once.Outcome.created(MatchView.PATH + view.id(), view.version(), view.tag(), view);
        });
    }
}
