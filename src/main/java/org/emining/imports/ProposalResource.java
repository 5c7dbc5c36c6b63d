package org.emining.imports;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** Words of an import and what they stand for. */
@Path("/api/v1/imports/{id}/proposals")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ProposalResource {

    private final ProposalService service;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    ProposalResource(ProposalService service, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listImportProposals",
            summary = "List the words of an import that are no codes",
            description = "Words for minerals, decided or not, for those who may read the import. Ordered by id.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = ProposalPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Actor actor = caller.actor();
        List<String> after = paging.after(cursors, actor.scope());
        List<ProposalView> rows =
                service.page(actor, id, after == null ? null : UUID.fromString(after.getFirst()), paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("{proposalId}")
    @Operation(
            operationId = "readImportProposal",
            summary = "Read what a word may stand for",
            description = "For those who may read the import. The ETag is needed to decide.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal.",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response read(
            @PathParam("id") UUID id, @PathParam("proposalId") UUID proposal, @Context HttpHeaders headers) {
        ProposalView view = service.read(caller.actor(), id, proposal);
        return Answers.read(headers, view.version(), view.tag(), view);
    }

    @POST
    @Path("{proposalId}/confirmations")
    @Operation(
            operationId = "confirmImportProposal",
            summary = "Say which mineral a word stands for",
            description = "For who may enter such things for the organisation. Rows with the word go on; later imports"
                    + " of the organisation know it. It cannot be taken back.")
    @APIResponse(
            responseCode = "201",
            description = "Confirmed.",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("proposalId") UUID proposal,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ProposalRequests.Confirmation request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        service.authorise(actor, id, proposal);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> decided(service.decide(actor, id, proposal, EntityTags.required(ifMatch), request.code())));
    }

    @POST
    @Path("{proposalId}/rejections")
    @Operation(
            operationId = "rejectImportProposal",
            summary = "Say that a word is no mineral of the list",
            description = "For who may enter such things for the organisation. Rows with the word are refused. It"
                    + " cannot be taken back.")
    @APIResponse(
            responseCode = "201",
            description = "Rejected.",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response reject(
            @PathParam("id") UUID id,
            @PathParam("proposalId") UUID proposal,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        service.authorise(actor, id, proposal);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, null),
                () -> decided(service.decide(actor, id, proposal, EntityTags.required(ifMatch), null)));
    }

    private static Once.Outcome decided(ProposalView view) {
        return Once.Outcome.created(view.links().self(), view.version(), view.tag(), view);
    }

    /** A page of proposals, as the description shows it. */
    @Schema(name = "ImportProposalPage", description = "A page of words.")
    record ProposalPage(@Schema(maxItems = 200) List<ProposalView> items, Page.PageInfo page, Page.Links links) {}
}
