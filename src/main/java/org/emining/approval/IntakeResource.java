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

/** The moves by which a file comes in and is found complete. */
@Path("/api/v1/matches/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matches")
public class IntakeResource {

    private final MoveRequests requests;

    IntakeResource(MoveRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("acknowledgements")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "acknowledgeMatch",
            summary = "Acknowledge a filing",
            description = "For a reviewer of its province. The file gets its number.")
    @APIResponse(
            responseCode = "201",
            description = "Acknowledged.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response acknowledge(@BeanParam MoveAttempt attempt, @Valid @Nullable NoWords body) {
        return requests.make(attempt, body, Asked.plainly(Action.ACKNOWLEDGE));
    }

    @POST
    @Path("reviews")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.DECLARATION_MISSING, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "takeUpMatch",
            summary = "Take a case up",
            description = "For a reviewer of its province. Its colleagues see who looks at it (`reviewerId`), and "
                    + "may still act.")
    @APIResponse(
            responseCode = "201",
            description = "Taken up.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response takeUp(@BeanParam MoveAttempt attempt, @Valid @Nullable NoWords body) {
        return requests.make(attempt, body, Asked.plainly(Action.TAKE_UP));
    }

    @POST
    @Path("returns")
    @Refuses({
        ErrorCode.CONFLICT_OF_INTEREST,
        ErrorCode.DECLARATION_MISSING,
        ErrorCode.MOVE_NOT_ALLOWED,
        ErrorCode.SETTING_MISSING
    })
    @Operation(
            operationId = "returnMatch",
            summary = "Return an incomplete file",
            description = "For a reviewer of its province, with coded reasons, what is missing, and the last day to "
                    + "supply it. After that day the case expires.")
    @APIResponse(
            responseCode = "201",
            description = "Returned.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response giveBack(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewReturn request) {
        return requests.make(attempt, request, Asked.until(Action.RETURN, request.why(), "cureBy", request.cureBy()));
    }

    @POST
    @Path("cures")
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    @Operation(
            operationId = "cureMatch",
            summary = "Complete a returned file",
            description = "For the filing side: says what it supplies. The file is looked at again.")
    @APIResponse(
            responseCode = "201",
            description = "Supplied.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response cure(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewStatement request) {
        return requests.make(attempt, request, Asked.because(Action.CURE, Justification.inWords(request.statement())));
    }

    @POST
    @Path("completions")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.DECLARATION_MISSING, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "completeMatch",
            summary = "Find a file complete",
            description = "For a reviewer of its province. The case is in review then, and both keys may be turned.")
    @APIResponse(
            responseCode = "201",
            description = "In review.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response complete(@BeanParam MoveAttempt attempt, @Valid @Nullable NoWords body) {
        return requests.make(attempt, body, Asked.plainly(Action.CONFIRM_COMPLETE));
    }
}
