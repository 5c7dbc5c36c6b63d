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

/** The mandates a firm gives and a portal holds, over HTTP. */
@Path("/api/v1/organisations/{id}/mandates")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class MandateResource {

    private final OrganisationService service;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    MandateResource(OrganisationService service, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listMandates",
            summary = "List the mandates in force",
            description = "Those a firm has given, or a portal holds.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = MandatePage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Actor actor = caller.actor();
        OrganisationAccess.see(actor, id);
        List<String> after = paging.after(cursors, actor.scope());
        List<MandateView> rows =
                service.mandates(id, after == null ? null : UUID.fromString(after.getFirst()), paging.limit() + 1);
        return Answers.personal(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @POST
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
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            MandateView made = service.give(actor, request);
            return Once.Outcome.created(uri.getPath() + "/" + made.id(), 1, OrganisationView.VIEW, made);
        });
    }

    @DELETE
    @Path("{mandateId}")
    @Operation(
            operationId = "withdrawMandate",
            summary = "Withdraw a mandate",
            description = "The portal's rights end with the answer. The second call answers 404.")
    @APIResponse(responseCode = "204", description = "Withdrawn.")
    public void withdraw(@PathParam("id") UUID id, @PathParam("mandateId") UUID mandateId) {
        OrganisationAccess.giveMandates(caller.actor(), id);
        service.withdraw(id, mandateId);
    }

    /** A page of mandates, as the description shows it. */
    @Schema(name = "MandatePage", description = "A page of the mandates in force.")
    record MandatePage(@Schema(maxItems = 200) List<MandateView> items, Page.PageInfo page, Page.Links links) {}
}
