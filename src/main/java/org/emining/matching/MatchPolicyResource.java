package org.emining.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.organisation.Role;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** The match policies over HTTP. */
@Path("/api/v1/match-policies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "match-policies", description = "The weights and tables by which firms are ranked, version by version.")
public class MatchPolicyResource {

    private final PolicyService service;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    MatchPolicyResource(PolicyService service, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMatchPolicies",
            summary = "List match policies",
            description = "What is or was in force, for everybody; drafts for operators, reviewers and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "One page, the newest number first.",
            content = @Content(schema = @Schema(implementation = MatchPolicyPage.class)))
    public Response list(
            @Parameter(
                            description = "States, separated by commas: DRAFT, PUBLISHED, SUPERSEDED.",
                            schema = @Schema(maxLength = 200))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        List<String> after = paging.after(cursors, actor.scope());
        List<MatchPolicyView> rows = service.page(
                actor,
                Parameters.anyOf("status", status, PolicyStatus.class),
                after == null ? null : Integer.valueOf(after.getFirst()),
                paging.limit() + 1);
        return Answers.page(
                paging.page(cursors, actor.scope(), rows, row -> List.of(String.valueOf(row.policyVersion()))));
    }

    @POST
    @Operation(
            operationId = "draftMatchPolicy",
            summary = "Draft a match policy",
            description = "For the operator. It has its number at once: operators and reviewers can rank by it with"
                    + " `policyVersion=` before anybody is ranked by it for real.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            content = @Content(schema = @Schema(implementation = MatchPolicyView.class)))
    public Response draft(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull PolicyRequests.NewPolicy request,
            @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.OPERATOR);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            PolicyContent content = request.content();
            return created(service.draft(actor, content == null ? null : content.policy()));
        });
    }

    @GET
    @PermitAll
    @Path("{id}")
    @Operation(
            operationId = "readMatchPolicy",
            summary = "Read a match policy",
            description = "For those who may list it.")
    @APIResponse(
            responseCode = "200",
            description = "The match policy.",
            content = @Content(schema = @Schema(implementation = MatchPolicyView.class)))
    public Response read(
            @Parameter(description = "The `id` of the match policy.") @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        MatchPolicyView view = service.read(caller.actor(), id);
        return Answers.read(headers, view.version(), view.tag(), view);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "changeMatchPolicy",
            summary = "Change a draft",
            description =
                    "For the operator. Weights and tables must be valid as a whole afterwards; a policy that is or"
                            + " was in force never changes.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = PolicyRequests.PolicyDraft.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = MatchPolicyView.class)))
    public Response change(
            @Parameter(description = "The `id` of the match policy.") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        Actor actor = caller.actor();
        service.authorise(actor, id);
        MatchPolicyView view = service.change(actor, id, EntityTags.required(ifMatch), patch);
        return Answers.changed(view.version(), view.tag(), view);
    }

    @POST
    @Path("{id}/publications")
    @Operation(
            operationId = "publishMatchPolicy",
            summary = "Put a draft in force",
            description =
                    "For the operator, with the reason, which is public. Supersedes the policy in force in the same"
                            + " transaction; cases that were filed before keep theirs.")
    @APIResponse(
            responseCode = "201",
            description = "In force.",
            content = @Content(schema = @Schema(implementation = MatchPolicyView.class)))
    public Response publish(
            @Parameter(description = "The `id` of the match policy.") @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PolicyRequests.Publication publication,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        service.authorise(actor, id);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, publication),
                () -> created(service.publish(actor, id, EntityTags.required(ifMatch), publication.reason())));
    }

    private static Once.Outcome created(MatchPolicyView view) {
        return Once.Outcome.created(MatchPolicyView.PATH + view.id(), view.version(), view.tag(), view);
    }

    /** A page of match policies, as the description shows it. */
    @Schema(name = "MatchPolicyPage", description = "A page of match policies.")
    record MatchPolicyPage(@Schema(maxItems = 200) List<MatchPolicyView> items, Page.PageInfo page, Page.Links links) {}
}
