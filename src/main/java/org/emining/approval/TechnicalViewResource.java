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
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;

/** The technical view of a case over HTTP. */
@Path("/api/v1/matches/{id}/technical-views")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matches")
public class TechnicalViewResource {

    private final TechnicalViewService service;
    private final MatchAccess access;
    private final Caller caller;
    private final Once once;

    TechnicalViewResource(TechnicalViewService service, MatchAccess access, Caller caller, Once once) {
        this.service = service;
        this.access = access;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Refuses({
        ErrorCode.ALREADY_EXISTS,
        ErrorCode.CONFLICT_OF_INTEREST,
        ErrorCode.DECLARATION_MISSING,
        ErrorCode.MOVE_NOT_ALLOWED
    })
    @Operation(
            operationId = "fixTechnicalView",
            summary = "Fix the technical view of a case",
            description =
                    "For a reviewer of its province, once a case, while the file is checked or in review. It cannot"
                            + " be changed. In a blind review everybody who judges then sees who filed.")
    @APIResponse(
            responseCode = "201",
            description = "Fixed.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response fix(@BeanParam MoveAttempt attempt, @Valid @NotNull JudgeRequests.NewTechnicalView request) {
        Actor actor = caller.actor();
        access.may(actor, attempt.id, Action.CONFIRM_COMPLETE);
        return once.run(new Once.Attempt(attempt.key, actor.scope(), "POST", attempt.uri, request), () -> {
            CaseView view = service.fix(actor, attempt.id, EntityTags.required(attempt.ifMatch), request);
            return Once.Outcome.created(MatchView.PATH + view.id(), view.version(), view.tag(), view);
        });
    }
}
