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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.Justification;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;

/** The two keys, and the letter after an approval. */
@Path("/api/v1/matches/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matches")
public class DecisionResource {

    private final MoveRequests requests;

    DecisionResource(MoveRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("decisions")
    @Refuses({
        ErrorCode.ALREADY_DECIDED,
        ErrorCode.ATTESTATION_MISSING,
        ErrorCode.COMPANY_NOT_VERIFIED,
        ErrorCode.CONFLICT_OF_INTEREST,
        ErrorCode.DECLARATION_MISSING,
        ErrorCode.MOVE_NOT_ALLOWED,
        ErrorCode.OVERRIDE_REASON_MISSING,
        ErrorCode.SETTING_MISSING,
        ErrorCode.TECHNICAL_VIEW_MISSING
    })
    @Operation(
            operationId = "decideMatch",
            summary = "Turn a key",
            description = "Each key turns once in a round of review. A reviewer of the province turns the "
                    + "PROVINCIAL one, which decides; REJECTED only after the filing side was heard or has let "
                    + "its time pass (`show-causes`). A reviewer of the federation turns the FEDERAL one: where "
                    + "`federalKey.effect` is CONCURRENCE an approval takes effect when it has CONCURRED in the "
                    + "same round; where it is ADVISORY an objection stands on record and blocks nothing. No "
                    + "person turns both, and nobody tied to a side turns any. Declare your interests and attest first "
                    + "(`firstSteps`). An approval before cases that rank higher gives its reasons in "
                    + "`overrides`. An approval needs a published "
                    + "project, a verified company and no suspended one, and is facilitation only; with it the "
                    + "expression of interest can be withdrawn no more.")
    @APIResponse(
            responseCode = "201",
            description = "The key is turned.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response decide(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewDecision request) {
        return requests.make(
                attempt,
                request,
                new Asked(
                        request.outcome().action(),
                        request.why(),
                        null,
                        request.conditions() == null ? List.of() : List.copyOf(request.conditions()),
                        null,
                        request.overrides()));
    }

    @POST
    @Path("letters")
    @Refuses({ErrorCode.CONFLICT_OF_INTEREST, ErrorCode.MOVE_NOT_ALLOWED, ErrorCode.COMPANY_NOT_VERIFIED})
    @Operation(
            operationId = "issueLetter",
            summary = "Record the letter after an approval",
            description = "For a reviewer of its province, once: reference and SHA-256 of the letter, which the "
                    + "authority keeps. The firm must be verified still, and no company of the case suspended since. The "
                    + "letter too is facilitation only.")
    @APIResponse(
            responseCode = "201",
            description = "The letter is out.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response issueLetter(@BeanParam MoveAttempt attempt, @Valid @NotNull Requests.NewLetter request) {
        return requests.make(
                attempt, request, new Asked(Action.ISSUE_LETTER, Justification.NONE, null, List.of(), request, null));
    }
}
