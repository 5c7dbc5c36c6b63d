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

/** Appeals, and what becomes of them. */
@Path("/api/v1/matches/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matches")
public class AppealResource {

    private final MoveRequests requests;

    AppealResource(MoveRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("appeals")
    @Refuses({ErrorCode.ALREADY_EXISTS, ErrorCode.MOVE_NOT_ALLOWED})
    @Operation(
            operationId = "appealMatch",
            summary = "Appeal",
            description = "For the filing side, against a rejection or an expiry, with the grounds, until `dueOn` "
                    + "where that day is set. A firm that has filed anew after an expiry withdraws that first.")
    @APIResponse(
            responseCode = "201",
            description = "The appeal is pending.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response appeal(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewStatement request) {
        return requests.make(
                attempt, request, Asked.because(Action.APPEAL, Justification.inWords(request.statement())));
    }

    @POST
    @Path("appeal-decisions")
    @Refuses({
        ErrorCode.ATTESTATION_MISSING,
        ErrorCode.CONFLICT_OF_INTEREST,
        ErrorCode.DECLARATION_MISSING,
        ErrorCode.MOVE_NOT_ALLOWED,
        ErrorCode.TECHNICAL_VIEW_MISSING
    })
    @Operation(
            operationId = "decideAppeal",
            summary = "Decide an appeal",
            description = "For a reviewer of the authority that hears appeals in the jurisdiction, who has not "
                    + "acted on the case for another office. REMITTED sends it back to be decided anew.")
    @APIResponse(
            responseCode = "201",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response decideAppeal(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewAppealDecision request) {
        return requests.make(attempt, request, Asked.because(request.outcome().action(), request.why()));
    }
}
