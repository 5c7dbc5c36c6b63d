package org.emining.conflict;

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
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Statements of ownership over HTTP. */
@Path("/api/v1/ownership-statements")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "conflicts-of-interest")
public class OwnershipResource {

    private final OwnershipService service;
    private final ConflictAccess access;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    OwnershipResource(OwnershipService service, ConflictAccess access, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.access = access;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @POST
    @Refuses(ErrorCode.ALREADY_EXISTS)
    @Operation(
            operationId = "stateOwnership",
            summary = "Enter who owns whom",
            description = "For the operator: one statement, or those of a whole source at once, all or none. A line of"
                    + " them keeps whoever is tied to its end from judging cases of the company at its beginning.")
    @APIResponse(
            responseCode = "201",
            description = "Entered.",
            content = @Content(schema = @Schema(implementation = Stated.class)))
    public Response state(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewStatements request,
            @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.OPERATOR);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> Once.Outcome.created(
                        uri.getPath(), 1, OwnershipView.VIEW, new Stated(service.state(actor, request.statements()))));
    }

    @GET
    @Operation(
            operationId = "listOwnershipStatements",
            summary = "List statements of ownership",
            description =
                    "For the operator, reviewers and auditors; a firm those that name a company it speaks for. Closed"
                            + " ones too.")
    @APIResponse(
            responseCode = "200",
            description = "One page, oldest first.",
            content = @Content(schema = @Schema(implementation = OwnershipPage.class)))
    public Response list(
            @Parameter(
                            description = "Of which this company is the owner or the owned.",
                            schema = @Schema(format = "uuid", maxLength = 36))
                    @QueryParam("companyId")
                    @Nullable
                    String companyId,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        Conditions wanted = access.statements(actor);
        UUID company = Parameters.uuid("companyId", companyId);
        if (company != null) {
            wanted.and("s.companyId = :company or s.ownerCompanyId = :company", "company", company);
        }
        List<String> after = paging.after(cursors, actor.scope());
        if (after != null) {
            wanted.and("s.id > :after", "after", UUID.fromString(after.getFirst()));
        }
        List<OwnershipView> rows = service.page(wanted, paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readOwnershipStatement",
            summary = "Read a statement of ownership",
            description = "For those who may list it.")
    @APIResponse(
            responseCode = "200",
            description = "The statement.",
            content = @Content(schema = @Schema(implementation = OwnershipView.class)))
    public Response read(
            @Parameter(description = "The `id` of the statement.") @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        OwnershipView view = service.see(caller.actor(), id);
        return Answers.read(headers, view.version(), OwnershipView.VIEW, view);
    }

    @POST
    @Path("{id}/closings")
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    @Operation(
            operationId = "closeOwnershipStatement",
            summary = "Close a statement of ownership",
            description = "For the operator: it holds no more, or never did. It stays on record and links nobody.")
    @APIResponse(
            responseCode = "201",
            description = "Closed.",
            content = @Content(schema = @Schema(implementation = OwnershipView.class)))
    public Response close(
            @Parameter(description = "The `id` of the statement.") @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Closing closing,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        service.see(actor, id);
        actor.require(Role.OPERATOR);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, closing), () -> {
            OwnershipView closed = service.close(actor, id, EntityTags.required(ifMatch), closing.reason());
            return Once.Outcome.created(OwnershipView.PATH + id, closed.version(), OwnershipView.VIEW, closed);
        });
    }

    /** What was entered, in the order it was sent. */
    @Schema(name = "OwnershipStated", description = "What was entered, in the order it was sent.")
    public record Stated(
            @Schema(maxItems = Requests.MOST_STATEMENTS) List<OwnershipView> items) {}

    /** A page of statements, as the description shows it. */
    @Schema(name = "OwnershipStatementPage", description = "A page of statements of ownership.")
    record OwnershipPage(@Schema(maxItems = 200) List<OwnershipView> items, Page.PageInfo page, Page.Links links) {}
}
