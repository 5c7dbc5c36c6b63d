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

/** The hearing of the filing side before a rejection. */
@Path("/api/v1/matches/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matches")
public class HearingResource {

    private final MoveRequests requests;

    HearingResource(MoveRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("show-causes")
    @Refuses({
        ErrorCode.ATTESTATION_MISSING,
        ErrorCode.CONFLICT_OF_INTEREST,
        ErrorCode.DECLARATION_MISSING,
        ErrorCode.MOVE_NOT_ALLOWED,
        ErrorCode.SETTING_MISSING,
        ErrorCode.TECHNICAL_VIEW_MISSING
    })
    @Operation(
            operationId = "showCause",
            summary = "Issue a show-cause notice",
            description = "For a reviewer of its province: says with coded reasons why a rejection is considered, "
                    + "and until when it can be answered. Nobody is rejected without it.")
    @APIResponse(
            responseCode = "201",
            description = "The notice is out.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response showCause(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewShowCause request) {
        return requests.make(
                attempt,
                request,
                Asked.until(Action.ISSUE_SHOW_CAUSE, request.why(), "respondBy", request.respondBy()));
    }

    @POST
    @Path("responses")
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    @Operation(
            operationId = "respondToShowCause",
            summary = "Answer a show-cause notice",
            description = "For the filing side, once for each notice.")
    @APIResponse(
            responseCode = "201",
            description = "Answered.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response respond(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewStatement request) {
        return requests.make(
                attempt, request, Asked.because(Action.RESPOND, Justification.inWords(request.statement())));
    }

    @POST
    @Path("reconsiderations")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.DECLARATION_MISSING, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "reconsiderMatch",
            summary = "Drop the intention to reject",
            description = "For a reviewer of its province, in words. The case is in review again, in a new round.")
    @APIResponse(
            responseCode = "201",
            description = "In review again.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response reconsider(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewStatement request) {
        return requests.make(
                attempt, request, Asked.because(Action.RELENT, Justification.inWords(request.statement())));
    }
}
