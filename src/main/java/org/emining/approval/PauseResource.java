package org.emining.approval;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.Justification;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.NoWords;
import org.jspecify.annotations.Nullable;

/** The moves that put a case off or halt it, and those that let it go on. */
@Path("/api/v1/matches/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matches")
public class PauseResource {

    private final MoveRequests requests;

    PauseResource(MoveRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("deferrals")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.DECLARATION_MISSING, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "deferMatch",
            summary = "Put a case off",
            description = "For a reviewer of its province, with coded reasons, until a day on which it goes on by "
                    + "itself, a year ahead at most unless the service is set otherwise.")
    @APIResponse(
            responseCode = "201",
            description = "Put off.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response defer(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewDeferral request) {
        return requests.make(attempt, request, Asked.until(Action.DEFER, request.why(), "until", request.until()));
    }

    @POST
    @Path("resumptions")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.DECLARATION_MISSING, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "resumeMatch",
            summary = "Go on with a case",
            description = "For a reviewer of its province: with one that was put off, before its day, or with one "
                    + "that an appeal has sent back. A new round of review begins; a file that had never been "
                    + "complete is looked at for completeness.")
    @APIResponse(
            responseCode = "201",
            description = "It goes on.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response resume(@BeanParam MoveAttempt attempt, @Valid @Nullable NoWords body) {
        return requests.make(attempt, body, Asked.plainly(Action.RESUME));
    }

    @POST
    @Path("suspensions")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.DECLARATION_MISSING, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "suspendMatch",
            summary = "Halt a case",
            description = "For a reviewer of its province, by an order of a court or of the authority.")
    @APIResponse(
            responseCode = "201",
            description = "Halted.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response suspend(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewSuspension request) {
        return requests.make(attempt, request, Asked.because(Action.SUSPEND, request.why()));
    }

    @POST
    @Path("liftings")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.DECLARATION_MISSING, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "liftSuspension",
            summary = "End the halt of a case",
            description = "For a reviewer of its province, in words. The case stands where it stood; days given to "
                    + "the filing side that were halted are given again.")
    @APIResponse(
            responseCode = "201",
            description = "It stands where it stood.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response lift(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewStatement request) {
        return requests.make(attempt, request, Asked.because(Action.LIFT, Justification.inWords(request.statement())));
    }
}
