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

/** One commitment over HTTP. */
@Path("/api/v1/commitments/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
public class CommitmentResource {

    private final CommitmentService service;
    private final CommitmentAccess access;
    private final Caller caller;
    private final Once once;

    CommitmentResource(CommitmentService service, CommitmentAccess access, Caller caller, Once once) {
        this.service = service;
        this.access = access;
        this.caller = caller;
        this.once = once;
    }

    @GET
    @Operation(
            operationId = "readCommitment",
            summary = "Read a commitment",
            description =
                    "For those who read the follow-up, and for reviewers of the authority that measures it who have"
                            + " not stepped back from the case.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment with every report.",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        CommitmentView view = service.see(caller.actor(), id);
        return Answers.read(headers, view.version(), view.tag(), view);
    }

    @POST
    @Path("progress")
    @Operation(
            operationId = "reportProgress",
            summary = "Report progress",
            description =
                    "For the filing side, as long as the follow-up is not lapsed. What is sent stays; a correction is"
                            + " one more report.")
    @APIResponse(
            responseCode = "201",
            description = "Reported.",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response report(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewProgress request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        access.may(actor, id, CommitmentAction.REPORT);
        return made(
                new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> service.report(actor, id, request));
    }

    @POST
    @Path("progress/{reportId}/findings")
    @Operation(
            operationId = "judgeProgress",
            summary = "Verify or dispute a report",
            description =
                    "For reviewers of the deciding province, and for those of the authority that measures the commitment;"
                            + " in both for those whom no rule on conflicts of interest keeps from judging the case. Once"
                            + " for each report.")
    @APIResponse(
            responseCode = "201",
            description = "Judged.",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @Refuses({ErrorCode.MOVE_NOT_ALLOWED, ErrorCode.CONFLICT_OF_INTEREST})
    public Response judge(
            @PathParam("id") UUID id,
            @Parameter(description = "The `id` of the report.") @PathParam("reportId") UUID reportId,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.NewFinding request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        access.may(actor, id, CommitmentAction.JUDGE);
        service.of(id, reportId);
        return made(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> service.judge(actor, id, reportId, EntityTags.required(ifMatch), request));
    }

    @POST
    @Path("verifiers")
    @Operation(
            operationId = "appointVerifier",
            summary = "Say who measures a commitment",
            description =
                    "For reviewers of the deciding province who are tied to neither side: an authority, whose reviewers"
                            + " read the commitment and judge its reports from then on. The last one counts.")
    @APIResponse(
            responseCode = "201",
            description = "Appointed.",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @Refuses({})
    public Response appoint(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.NewVerifier request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        access.may(actor, id, CommitmentAction.APPOINT);
        return made(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> service.appoint(actor, id, EntityTags.required(ifMatch), request));
    }

    private Response made(Once.Attempt attempt, Supplier<CommitmentView> write) {
        return once.run(attempt, () -> {
            CommitmentView view = write.get();
            return Once.Outcome.created(view.links().self(), view.version(), view.tag(), view);
        });
    }
}
