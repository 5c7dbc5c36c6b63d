package org.emining.organisation;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** The members of an organisation over HTTP. */
@Path("/api/v1/organisations/{id}/members")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class MemberResource {

    private final OrganisationService service;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    MemberResource(OrganisationService service, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "List the members",
            description = "For the organisation itself, the operator and auditors; not for a portal under a mandate.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = MemberPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Actor actor = caller.actor();
        OrganisationAccess.seeMembers(actor, id);
        List<String> after = paging.after(cursors, actor.scope());
        List<MemberView> rows =
                service.members(id, after == null ? null : UUID.fromString(after.getFirst()), paging.limit() + 1);
        return Answers.personal(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @POST
    @Operation(
            operationId = "admitMember",
            summary = "Admit a member",
            description = "For the operator. Which roles are possible depends on the kind of organisation.")
    @APIResponse(
            responseCode = "201",
            description = "Admitted.",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Response admit(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewMember request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        OrganisationAccess.operate(actor, id);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            MemberView made = service.admit(id, caller.person(), request);
            return Once.Outcome.created(uri.getPath() + "/" + made.id(), 1, OrganisationView.VIEW, made);
        });
    }

    @DELETE
    @Path("{memberId}")
    @Operation(
            operationId = "dismissMember",
            summary = "Dismiss a member",
            description = "For the operator, who cannot dismiss itself. The second call answers 404.")
    @APIResponse(responseCode = "204", description = "Dismissed; the member's rights have ended.")
    public void dismiss(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        OrganisationAccess.operateOnOthers(caller.actor(), id, memberId);
        service.dismiss(id, memberId);
    }

    /** A page of members, as the description shows it. */
    @Schema(name = "MemberPage", description = "A page of the members of one organisation.")
    record MemberPage(@Schema(maxItems = 200) List<MemberView> items, Page.PageInfo page, Page.Links links) {}
}
