package org.emining.feed.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** Endpoints over HTTP: to register, read, change and remove them. */
@Path("/api/v1/webhook-endpoints")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks", description = "Changes sent to an address of yours, by Standard Webhooks 1.0.0.")
public class WebhookEndpointResource {

    private final WebhookService service;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    WebhookEndpointResource(WebhookService service, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @POST
    @Operation(
            operationId = "registerWebhookEndpoint",
            summary = "Register an endpoint",
            description = "For firms and portals, for themselves or under a mandate; 20 an organisation. A message of"
                    + " type `webhook.challenge` is sent to it; it must answer 2xx with `{\"challenge\":\"…\"}`, the"
                    + " `data.challenge` of the message, and is enabled then. What to check messages with stands in"
                    + " the answer: a public key, or a secret that is shown only here.")
    @APIResponse(
            responseCode = "201",
            description = "Registered, not yet confirmed.",
            content = @Content(schema = @Schema(implementation = WebhookEndpointView.class)))
    @Refuses({})
    public Response register(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull WebhookRequests.NewEndpoint request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        WebhookService.owner(actor);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> made(service.register(actor, request)));
    }

    @GET
    @Operation(
            operationId = "listWebhookEndpoints",
            summary = "List your endpoints",
            description = "Those of the organisation you act for.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = WebhookEndpointPage.class)))
    public Response list(@BeanParam Paging paging) {
        Actor actor = caller.actor();
        List<String> last = paging.after(cursors, actor.scope());
        List<WebhookEndpointView> rows =
                service.page(actor, last == null ? null : UUID.fromString(last.getFirst()), paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readWebhookEndpoint",
            summary = "Read an endpoint",
            description = "For the organisation it belongs to.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint.",
            content = @Content(schema = @Schema(implementation = WebhookEndpointView.class)))
    public Response read(
            @Parameter(description = "The `id` of the endpoint.") @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        WebhookEndpointView view = service.read(caller.actor(), id);
        return Answers.read(headers, view.version(), WebhookEndpointView.VIEW, view);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "changeWebhookEndpoint",
            summary = "Change an endpoint",
            description = "Another `url` gets nothing before it has answered a challenge.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = WebhookEndpointView.class)))
    @Refuses({})
    public Response change(
            @Parameter(description = "The `id` of the endpoint.") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = WebhookRequests.EndpointDetails.class)))
                    @NotNull
                    ObjectNode patch) {
        Actor actor = caller.actor();
        service.own(actor, id);
        WebhookEndpointView view = service.change(actor, id, EntityTags.required(ifMatch), patch);
        return Answers.changed(view.version(), WebhookEndpointView.VIEW, view);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeWebhookEndpoint",
            summary = "Remove an endpoint",
            description = "With its deliveries and keys. The second call answers 404.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @Refuses({})
    public void remove(
            @Parameter(description = "The `id` of the endpoint.") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor actor = caller.actor();
        service.own(actor, id);
        service.remove(actor, id, EntityTags.required(ifMatch));
    }

    @POST
    @Path("{id}/key-rotations")
    @Operation(
            operationId = "rotateWebhookKey",
            summary = "Give an endpoint a new key",
            description = "Each message is signed with the new key and with the old one for 24 to 72 hours, so that the"
                    + " receiver has time to change. A secret is shown only in this answer.")
    @APIResponse(
            responseCode = "201",
            description = "The endpoint with its keys.",
            content = @Content(schema = @Schema(implementation = WebhookEndpointView.class)))
    @Refuses({})
    public Response rotate(
            @Parameter(description = "The `id` of the endpoint.") @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull WebhookRequests.NewRotation request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        service.own(actor, id);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> made(service.rotate(actor, id, EntityTags.required(ifMatch), request)));
    }

    private static Once.Outcome made(WebhookEndpointView view) {
        return Once.Outcome.created(view.links().self(), view.version(), WebhookEndpointView.VIEW, view);
    }

    /** A page of endpoints, as the description shows it. */
    @Schema(name = "WebhookEndpointPage", description = "A page of endpoints.")
    record WebhookEndpointPage(
            @Schema(maxItems = 200) List<WebhookEndpointView> items, Page.PageInfo page, Page.Links links) {}
}
