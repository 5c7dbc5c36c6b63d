package org.emining.feed.webhook;

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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What an endpoint is sent, over HTTP: looked at, sent again, tried out. */
@Path("/api/v1/webhook-endpoints/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
public class WebhookDeliveryResource {

    private static final String ID = "The `id` of the endpoint.";
    private static final String VIEW = "owner";

    private final WebhookService service;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    WebhookDeliveryResource(WebhookService service, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @GET
    @Path("deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List the messages to an endpoint",
            description = "The newest first; those that have ended for 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = WebhookDeliveryPage.class)))
    public Response deliveries(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @QueryParam("status")
                    @Parameter(
                            description = "PENDING, DELIVERED, DEAD, DROPPED; several by comma.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 60, examples = "DEAD"))
                    @Nullable
                    String status,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        List<DeliveryView> rows = service.deliveries(
                actor,
                id,
                Parameters.anyOf("status", status, DeliveryStatus.class),
                before(paging, actor),
                paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("attempts")
    @Operation(
            operationId = "listWebhookAttempts",
            summary = "List the attempts to send to an endpoint",
            description = "The newest first, with what came of each.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = WebhookAttemptPage.class)))
    public Response attempts(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @QueryParam("deliveryId")
                    @Parameter(
                            description = "Only those of one delivery.",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid", maxLength = 36))
                    @Nullable
                    String delivery,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        List<AttemptView> rows = service.attempts(
                actor, id, Parameters.uuid("deliveryId", delivery), before(paging, actor), paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    private @Nullable UUID before(Paging paging, Actor actor) {
        List<String> last = paging.after(cursors, actor.scope());
        return last == null ? null : UUID.fromString(last.getFirst());
    }

    @POST
    @Path("challenges")
    @Operation(
            operationId = "challengeWebhookEndpoint",
            summary = "Send an endpoint a challenge",
            description = "For one that did not answer the first, or is disabled: the answer enables it. What came of"
                    + " it stands in the attempts.")
    @APIResponse(
            responseCode = "201",
            description = "It will be sent at once.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @Refuses({})
    public Response challenge(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        return made(actor, id, key, uri, null, () -> service.challenge(actor, id));
    }

    @POST
    @Path("tests")
    @Operation(
            operationId = "testWebhookEndpoint",
            summary = "Send an endpoint a test message",
            description =
                    "Of type `webhook.test`, signed and tried again like any other; to one that is enabled, any other"
                            + " is refused.")
    @APIResponse(
            responseCode = "201",
            description = "It will be sent at once.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response test(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        return made(actor, id, key, uri, null, () -> service.test(actor, id));
    }

    @POST
    @Path("redeliveries")
    @Operation(
            operationId = "redeliverWebhooks",
            summary = "Send messages again",
            description = "One, or all events since a time; under the same `webhook-id`, with the whole plan of"
                    + " attempts. What happened while the endpoint was not enabled was never a message: follow"
                    + " `/changes` for that.")
    @APIResponse(
            responseCode = "201",
            description = "They will be sent.",
            content = @Content(schema = @Schema(implementation = RedeliveryView.class)))
    @Refuses({})
    public Response redeliver(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull WebhookRequests.NewRedelivery request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        return made(actor, id, key, uri, request, () -> service.again(actor, id, request));
    }

    // Of what has no version of its own the tag says nothing; the endpoint's list says what became of it.
    private Response made(
            Actor actor, UUID id, @Nullable String key, UriInfo uri, @Nullable Object request, Supplier<Object> work) {
        service.own(actor, id);
        String list = WebhookEndpointView.PATH + id + "/deliveries";
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> Once.Outcome.created(list, 1, VIEW, work.get()));
    }

    /** A page of messages, as the description shows it. */
    @Schema(name = "WebhookDeliveryPage", description = "A page of messages to an endpoint.")
    record WebhookDeliveryPage(
            @Schema(maxItems = 200) List<DeliveryView> items, Page.PageInfo page, Page.Links links) {}

    /** A page of attempts, as the description shows it. */
    @Schema(name = "WebhookAttemptPage", description = "A page of attempts.")
    record WebhookAttemptPage(@Schema(maxItems = 200) List<AttemptView> items, Page.PageInfo page, Page.Links links) {}
}
