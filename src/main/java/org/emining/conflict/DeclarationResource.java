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
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Declarations of interests over HTTP. */
@Path("/api/v1/declarations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "conflicts-of-interest",
        description = "What keeps a person from judging a case: its yearly declaration, and who owns whom.")
public class DeclarationResource {

    private final DeclarationService service;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    DeclarationResource(DeclarationService service, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @POST
    @Refuses({})
    @Operation(
            operationId = "declareInterests",
            summary = "Declare your interests",
            description =
                    "For reviewers. Without a declaration of the last year nobody takes a case up or turns a key. It"
                            + " speaks for the person, under whatever membership. Declare again when something has"
                            + " changed: what you declared before still counts for its year. Of kin name the degree, never"
                            + " a person.")
    @APIResponse(
            responseCode = "201",
            description = "Declared; good for a year.",
            content = @Content(schema = @Schema(implementation = DeclarationView.class)))
    public Response declare(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewDeclaration request,
            @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.REVIEWER);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            DeclarationView made = service.declare(actor, request.interests());
            return Once.Outcome.created(DeclarationView.PATH + made.id(), 1, "declaration", made);
        });
    }

    @GET
    @Operation(
            operationId = "listDeclarations",
            summary = "List declarations",
            description = "Your own; for auditors, everybody's. Nobody else reads them.")
    @APIResponse(
            responseCode = "200",
            description = "One page, the newest first.",
            content = @Content(schema = @Schema(implementation = DeclarationPage.class)))
    public Response list(
            @Parameter(description = "Made under this membership.", schema = @Schema(format = "uuid", maxLength = 36))
                    @QueryParam("memberId")
                    @Nullable
                    String memberId,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        Conditions wanted = ConflictAccess.declarations(actor);
        UUID member = Parameters.uuid("memberId", memberId);
        if (member != null) {
            wanted.and("d.memberId = :member", "member", member);
        }
        List<String> after = paging.after(cursors, actor.scope());
        if (after != null) {
            wanted.and("d.id < :after", "after", UUID.fromString(after.getFirst()));
        }
        List<DeclarationView> rows = service.page(wanted, paging.limit() + 1);
        return Answers.personal(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readDeclaration",
            summary = "Read a declaration",
            description = "For the person itself and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "The declaration.",
            content = @Content(schema = @Schema(implementation = DeclarationView.class)))
    public Response read(@Parameter(description = "The `id` of the declaration.") @PathParam("id") UUID id) {
        return Answers.personal(service.see(caller.actor(), id));
    }

    /** A page of declarations, as the description shows it. */
    @Schema(name = "DeclarationPage", description = "A page of declarations.")
    record DeclarationPage(@Schema(maxItems = 200) List<DeclarationView> items, Page.PageInfo page, Page.Links links) {}
}
