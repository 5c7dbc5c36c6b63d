package org.emining.interest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Listing;
import org.emining.platform.web.NoWords;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.SparseRows;
import org.jspecify.annotations.Nullable;

/** Expressions of interest over HTTP. */
@Path("/api/v1/expressions-of-interest")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "expressions-of-interest", description = "What firms and consortia offer projects.")
public class ExpressionResource {

    private final InterestService service;
    private final InterestAccess access;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;
    private final SparseRows sparse;

    ExpressionResource(
            InterestService service,
            InterestAccess access,
            Caller caller,
            Once once,
            Cursors cursors,
            SparseRows sparse) {
        this.service = service;
        this.access = access;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
        this.sparse = sparse;
    }

    @POST
    @Operation(
            operationId = "draftExpressionOfInterest",
            summary = "Draft an expression of interest",
            description =
                    "For a firm, or a portal under its mandate, with a company it has claimed, on a published project."
                            + " A draft is seen by nobody else.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            content = @Content(schema = @Schema(implementation = ExpressionView.class)))
    public Response draft(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewExpression request,
            @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.FIRM, Role.PORTAL);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> created(service.draft(actor, request)));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SparseRows.TYPE})
    @Operation(
            operationId = "listExpressionsOfInterest",
            summary = "List expressions of interest",
            description = "Your own in every state; filed ones also for the firms of the consortium, the project's"
                    + " publisher, reviewers of its province and of the federation, operator and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "One page, oldest first unless sorted otherwise.",
            content = @Content(schema = @Schema(implementation = ExpressionPage.class)))
    public Response list(@BeanParam ExpressionFilter filter, @BeanParam Paging paging) {
        Listing.Wanted listing = filter.listing();
        Actor actor = caller.actor();
        Conditions wanted = access.visible(actor);
        filter.narrow(actor, wanted);
        listing.from(paging.after(cursors, actor.scope())).narrow("e", wanted);
        List<ExpressionView> rows = service.page(actor, wanted, listing.order(), paging.limit() + 1);
        Page<ExpressionView> page =
                paging.page(cursors, actor.scope(), rows, row -> listing.order().place(row.id(), row.updatedAt()));
        return sparse.of(page, listing.fields());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readExpressionOfInterest",
            summary = "Read an expression of interest",
            description = "For those who may list it.")
    @APIResponse(
            responseCode = "200",
            description = "The expression of interest.",
            content = @Content(schema = @Schema(implementation = ExpressionView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ExpressionView view = service.see(caller.actor(), id);
        return Answers.read(headers, view.version(), view.tag(), view);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "changeExpressionOfInterest",
            summary = "Change a draft",
            description = "Members that are there replace, null removes, absent ones stay (RFC 7396).")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = ExpressionView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Requests.Offer.class))) @NotNull
                    ObjectNode patch) {
        Actor actor = caller.actor();
        access.file(actor, id);
        ExpressionView view = service.change(actor, id, EntityTags.required(ifMatch), patch);
        return Answers.changed(view.version(), view.tag(), view);
    }

    @POST
    @Path("{id}/submissions")
    @Operation(
            operationId = "submitExpressionOfInterest",
            summary = "File a draft",
            description =
                    "Gives it a receipt number and the time, freezes the receipt of the ranking, and opens the match"
                            + " that `links.match` names. A company has at most one filed expression of interest a project.")
    @APIResponse(
            responseCode = "201",
            description = "Filed.",
            content = @Content(schema = @Schema(implementation = ExpressionView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable NoWords body,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        access.file(actor, id);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, body),
                () -> created(service.submit(actor, id, EntityTags.required(ifMatch))));
    }

    @POST
    @Path("{id}/withdrawals")
    @Operation(
            operationId = "withdrawExpressionOfInterest",
            summary = "Withdraw a filed expression of interest",
            description = "Ends its match too; refused once the match is decided.")
    @APIResponse(
            responseCode = "201",
            description = "Withdrawn.",
            content = @Content(schema = @Schema(implementation = ExpressionView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Withdrawal withdrawal,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        access.file(actor, id);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, withdrawal),
                () -> created(service.withdraw(actor, id, EntityTags.required(ifMatch), withdrawal.reason())));
    }

    private static Once.Outcome created(ExpressionView view) {
        return Once.Outcome.created(ExpressionView.PATH + view.id(), view.version(), view.tag(), view);
    }

    /** A page of expressions of interest, as the description shows it. */
    @Schema(name = "ExpressionOfInterestPage", description = "A page of expressions of interest.")
    record ExpressionPage(@Schema(maxItems = 200) List<ExpressionView> items, Page.PageInfo page, Page.Links links) {}
}
