package org.emining.organisation;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** Organisations over HTTP. */
@Path("/api/v1/organisations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "organisations",
        description = "Who acts: organisations, their members, and the mandates firms give to portals.")
public class OrganisationResource {

    private static final String PATH = "/api/v1/organisations/";

    private final OrganisationService service;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    OrganisationResource(OrganisationService service, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @POST
    @Operation(
            operationId = "foundOrganisation",
            summary = "Found an organisation",
            description = "The operator founds any kind. Somebody who belongs to no organisation may found one FIRM and"
                    + " becomes its first member.")
    @APIResponse(
            responseCode = "201",
            description = "Founded.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response found(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewOrganisation request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        return once.run(attempt(key, "POST", uri, request), () -> {
            OrganisationView made = service.found(actor, caller.person(), request);
            return Once.Outcome.created(PATH + made.id(), made.version(), OrganisationView.VIEW, made);
        });
    }

    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "List all organisations",
            description = "For the operator and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = OrganisationPage.class)))
    public Response list(@BeanParam Paging paging) {
        Actor actor = caller.actor().require(Role.OPERATOR, Role.AUDITOR);
        List<String> after = paging.after(cursors, actor.scope());
        List<OrganisationView> rows =
                service.page(after == null ? null : UUID.fromString(after.getFirst()), paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readOrganisation",
            summary = "Read an organisation",
            description = "For its members, its portals, the operator and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        OrganisationAccess.see(caller.actor(), id);
        OrganisationView view = OrganisationView.of(service.get(id));
        return Answers.read(headers, view.version(), OrganisationView.VIEW, view);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "renameOrganisation",
            summary = "Rename an organisation",
            description = "For the operator: names appear on decisions.")
    @APIResponse(
            responseCode = "200",
            description = "Renamed.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response rename(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.OrganisationPatch patch) {
        OrganisationAccess.operate(caller.actor(), id);
        OrganisationView view = service.rename(id, EntityTags.required(ifMatch), patch);
        return Answers.changed(view.version(), OrganisationView.VIEW, view);
    }

    @POST
    @Path("{id}/suspensions")
    @Operation(
            operationId = "suspendOrganisation",
            summary = "Suspend an organisation",
            description = "Its members' rights end with the answer to this request.")
    @APIResponse(
            responseCode = "201",
            description = "Suspended.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Reason reason,
            @Context UriInfo uri) {
        OrganisationAccess.operate(caller.actor(), id);
        return once.run(
                attempt(key, "POST", uri, reason),
                () -> created(service.suspend(id, EntityTags.required(ifMatch), reason.reason())));
    }

    @POST
    @Path("{id}/reinstatements")
    @Operation(
            operationId = "reinstateOrganisation",
            summary = "Reinstate an organisation",
            description = "Ends a suspension.")
    @APIResponse(
            responseCode = "201",
            description = "Reinstated.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response reinstate(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Reason reason,
            @Context UriInfo uri) {
        OrganisationAccess.operate(caller.actor(), id);
        return once.run(
                attempt(key, "POST", uri, reason),
                () -> created(service.reinstate(id, EntityTags.required(ifMatch), reason.reason())));
    }

    @GET
    @Path("{id}/members")
    @Operation(
            operationId = "listMembers",
            summary = "List the members",
            description = "For the organisation itself, the operator and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "All members.",
            content = @Content(schema = @Schema(implementation = MemberList.class)))
    public MemberList members(@PathParam("id") UUID id) {
        OrganisationAccess.see(caller.actor(), id);
        return new MemberList(service.members(service.get(id).id));
    }

    @POST
    @Path("{id}/members")
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
        OrganisationAccess.operate(caller.actor(), id);
        return once.run(attempt(key, "POST", uri, request), () -> {
            MemberView made = service.admit(id, caller.person(), request);
            return Once.Outcome.created(PATH + id + "/members/" + made.id(), 1, OrganisationView.VIEW, made);
        });
    }

    @DELETE
    @Path("{id}/members/{memberId}")
    @Operation(
            operationId = "dismissMember",
            summary = "Dismiss a member",
            description = "For the operator. The second call answers 404.")
    @APIResponse(responseCode = "204", description = "Dismissed; the member's rights have ended.")
    public void dismiss(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        OrganisationAccess.operate(caller.actor(), id);
        service.dismiss(id, memberId);
    }

    @GET
    @Path("{id}/mandates")
    @Operation(
            operationId = "listMandates",
            summary = "List the mandates in force",
            description = "Those a firm has given, or a portal holds.")
    @APIResponse(
            responseCode = "200",
            description = "All mandates in force.",
            content = @Content(schema = @Schema(implementation = MandateList.class)))
    public MandateList mandates(@PathParam("id") UUID id) {
        OrganisationAccess.see(caller.actor(), id);
        return new MandateList(service.mandates(service.get(id).id));
    }

    @POST
    @Path("{id}/mandates")
    @Operation(
            operationId = "giveMandate",
            summary = "Let a portal act for the firm",
            description =
                    "For a member of the firm itself. The portal then names the firm in `" + Caller.ORGANISATION + "`.")
    @APIResponse(
            responseCode = "201",
            description = "Given.",
            content = @Content(schema = @Schema(implementation = MandateView.class)))
    public Response give(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewMandate request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        OrganisationAccess.giveMandates(actor, id);
        return once.run(attempt(key, "POST", uri, request), () -> {
            MandateView made = service.give(actor, request);
            return Once.Outcome.created(PATH + id + "/mandates/" + made.id(), 1, OrganisationView.VIEW, made);
        });
    }

    @DELETE
    @Path("{id}/mandates/{mandateId}")
    @Operation(
            operationId = "withdrawMandate",
            summary = "Withdraw a mandate",
            description = "The portal's rights end with the answer. The second call answers 404.")
    @APIResponse(responseCode = "204", description = "Withdrawn.")
    public void withdraw(@PathParam("id") UUID id, @PathParam("mandateId") UUID mandateId) {
        OrganisationAccess.giveMandates(caller.actor(), id);
        service.withdraw(id, mandateId);
    }

    private Once.Attempt attempt(@Nullable String key, String method, UriInfo uri, Object body) {
        return new Once.Attempt(key, caller.actor().scope(), method, uri, body);
    }

    private static Once.Outcome created(OrganisationView view) {
        return Once.Outcome.created(PATH + view.id(), view.version(), OrganisationView.VIEW, view);
    }

    /** A page of organisations, as the description shows it. */
    @Schema(name = "OrganisationPage", description = "A page of organisations.")
    record OrganisationPage(
            @Schema(maxItems = 200) List<OrganisationView> items, Page.PageInfo page, Page.Links links) {}

    /** All members of one organisation. */
    @Schema(name = "MemberList", description = "All members of one organisation.")
    public record MemberList(@Schema(maxItems = 1000) List<MemberView> items) {}

    /** All mandates of one organisation. */
    @Schema(name = "MandateList", description = "All mandates of one organisation.")
    public record MandateList(@Schema(maxItems = 1000) List<MandateView> items) {}
}
