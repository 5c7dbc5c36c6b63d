package org.emining.company;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** The capabilities of a company over HTTP; they share its entity tag. */
@Path("/api/v1/companies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "companies")
public class CapabilityResource {

    private final CapabilityService service;
    private final CompanyReader reader;
    private final CompanyAnswers answers;
    private final Caller caller;

    CapabilityResource(CapabilityService service, CompanyReader reader, CompanyAnswers answers, Caller caller) {
        this.service = service;
        this.reader = reader;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Path("{id}/capabilities")
    @Operation(
            operationId = "listCapabilities",
            summary = "List what a company can do",
            description = "For whoever may see the company. The ETag is the company's.")
    @APIResponse(
            responseCode = "200",
            description = "All capabilities.",
            content = @Content(schema = @Schema(implementation = CapabilityList.class)))
    public Response list(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return CompanyAnswers.read(headers, reader.capabilities(caller.actor(), id));
    }

    @GET
    @PermitAll
    @Path("{id}/capabilities/{capabilityId}")
    @Operation(
            operationId = "readCapability",
            summary = "Read a capability",
            description = "For whoever may see the company. The ETag is the company's.")
    @APIResponse(
            responseCode = "200",
            description = "The capability.",
            content = @Content(schema = @Schema(implementation = CapabilityView.class)))
    public Response read(
            @PathParam("id") UUID id, @PathParam("capabilityId") UUID capabilityId, @Context HttpHeaders headers) {
        return CompanyAnswers.read(headers, reader.capability(caller.actor(), id, capabilityId));
    }

    @POST
    @Path("{id}/capabilities")
    @Operation(
            operationId = "addCapability",
            summary = "Add a capability",
            description = "For the company's firm, or a portal with its mandate. If-Match and the answer's ETag are the"
                    + " company's.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = CapabilityView.class)))
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CapabilityFacts facts,
            @Context UriInfo uri) {
        Actor actor = changer(id);
        return answers.made(new CompanyAnswers.Post(key, actor, uri), facts, () -> {
            Seen<CapabilityView> made = service.add(actor, id, EntityTags.required(ifMatch), facts);
            return new CompanyAnswers.Made(id + "/capabilities/" + made.body().id(), made);
        });
    }

    @PUT
    @Path("{id}/capabilities/{capabilityId}")
    @Operation(
            operationId = "replaceCapability",
            summary = "Replace a capability",
            description =
                    "All facts of it: what is absent is no longer declared. If-Match and the answer's ETag are the"
                            + " company's.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            content = @Content(schema = @Schema(implementation = CapabilityView.class)))
    public Response replace(
            @PathParam("id") UUID id,
            @PathParam("capabilityId") UUID capabilityId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CapabilityFacts facts) {
        Actor actor = changer(id);
        return CompanyAnswers.changed(service.replace(actor, id, EntityTags.required(ifMatch), capabilityId, facts));
    }

    @DELETE
    @Path("{id}/capabilities/{capabilityId}")
    @Operation(
            operationId = "removeCapability",
            summary = "Remove a capability",
            description = "If-Match and the answer's ETag are the company's. The second call answers 404.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("capabilityId") UUID capabilityId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor actor = changer(id);
        return CompanyAnswers.removed(service.remove(actor, id, EntityTags.required(ifMatch), capabilityId));
    }

    private Actor changer(UUID id) {
        Actor actor = caller.actor();
        reader.require(actor, id, CompanyAction.CHANGE);
        return actor;
    }

    /** All capabilities of one company. */
    @Schema(name = "CapabilityList", description = "All capabilities of one company.")
    public record CapabilityList(
            @Schema(maxItems = Profile.MOST_CAPABILITIES) List<CapabilityView> items) {}
}
