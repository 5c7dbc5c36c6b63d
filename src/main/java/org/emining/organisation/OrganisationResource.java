package org.emining.organisation;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
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
        // The founder of a first firm belongs to nobody now and to the firm when it tries again: only the person stays.
        Once.Attempt attempt = new Once.Attempt(key, String.valueOf(actor.person()), "POST", uri, request);
        return once.run(attempt, () -> {
            OrganisationView made = service.found(actor, caller.person(), request);
            return Once.Outcome.created(PATH + made.id(), made.version(), OrganisationView.VIEW, made);
        });
    }

    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations",
            description =
                    "For the operator and auditors all of them. Everybody else who belongs to an organisation sees"
                            + " the portals that act now: to one of them a firm may give a mandate.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = OrganisationPage.class)))
    public Response list(
            @QueryParam("kind")
                    @Parameter(
                            description = "Kind of the organisation; several by comma.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 60, examples = "PORTAL"))
                    @Nullable
                    String kind,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        boolean all = OrganisationAccess.seesAll(actor);
        if (!all) {
            OrganisationAccess.listPortals(actor);
        }
        Set<OrganisationKind> kinds = Parameters.anyOf("kind", kind, OrganisationKind.class);
        if (kinds.isEmpty()) {
            kinds = EnumSet.allOf(OrganisationKind.class);
        }
        List<String> last = paging.after(cursors, actor.scope());
        UUID after = last == null ? null : UUID.fromString(last.getFirst());
        int count = paging.limit() + 1;
        List<OrganisationView> rows = all
                ? service.page(kinds, after, count)
                : kinds.contains(OrganisationKind.PORTAL) ? service.portals(after, count) : List.of();
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readOrganisation",
            summary = "Read an organisation",
            description =
                    "For its members, its portals, the operator and auditors; a portal that acts now for everybody"
                            + " who belongs to an organisation.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        OrganisationService.Seen seen = service.read(caller.actor(), id);
        return Answers.read(headers, seen.organisation().version(), seen.view(), seen.organisation());
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
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Requests.OrganisationDetails.class)))
                    @NotNull
                    ObjectNode patch) {
        OrganisationAccess.operate(caller.actor(), id);
        OrganisationView view = service.rename(id, EntityTags.required(ifMatch), patch);
        return Answers.changed(view.version(), OrganisationView.VIEW, view);
    }

    @POST
    @Path("{id}/suspensions")
    @Operation(
            operationId = "suspendOrganisation",
            summary = "Suspend an organisation",
            description = "Its members' rights end with the answer to this request. No operator suspends its own"
                    + " organisation.")
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
        OrganisationAccess.operateOnOthers(caller.actor(), id, null);
        return once.run(
                attempt(key, uri, reason),
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
                attempt(key, uri, reason),
                () -> created(service.reinstate(id, EntityTags.required(ifMatch), reason.reason())));
    }

    private Once.Attempt attempt(@Nullable String key, UriInfo uri, Object body) {
        return new Once.Attempt(key, caller.actor().scope(), "POST", uri, body);
    }

    private static Once.Outcome created(OrganisationView view) {
        return Once.Outcome.created(PATH + view.id(), view.version(), OrganisationView.VIEW, view);
    }

    /** A page of organisations, as the description shows it. */
    @Schema(name = "OrganisationPage", description = "A page of organisations.")
    record OrganisationPage(
            @Schema(maxItems = 200) List<OrganisationView> items, Page.PageInfo page, Page.Links links) {}
}
