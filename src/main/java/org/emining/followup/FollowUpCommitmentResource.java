package org.emining.followup;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Caller;
import org.emining.platform.web.Answers;

/** The commitments of a follow-up over HTTP. */
@Path("/api/v1/follow-ups/{id}/commitments")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
public class FollowUpCommitmentResource {

    private final CommitmentService service;
    private final Caller caller;

    FollowUpCommitmentResource(CommitmentService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCommitments",
            summary = "List the commitments of a case",
            description =
                    "What the expression of interest promised, and what the approval is bound to, with what each is"
                            + " worth today.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, promises first.",
            content = @Content(schema = @Schema(implementation = FollowUpCommitments.class)))
    public Response list(@PathParam("id") UUID id) {
        return Answers.personal(new FollowUpCommitments(service.list(caller.actor(), id)));
    }

    /** The commitments of a follow-up. */
    @Schema(name = "FollowUpCommitments", description = "The commitments of a case.")
    record FollowUpCommitments(@Schema(maxItems = 60) List<CommitmentView> items) {}
}
