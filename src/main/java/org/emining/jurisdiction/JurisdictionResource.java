package org.emining.jurisdiction;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.jurisdiction.JurisdictionView.Entry;
import org.emining.jurisdiction.JurisdictionView.Version;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.DomainException;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** The settings of jurisdictions over HTTP. */
@Path("/api/v1/jurisdictions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "jurisdictions",
        description =
                "What provinces and the federation have laid down for approvals. What nobody laid down has no default.")
public class JurisdictionResource {

    private static final String CODE = "ISO 3166-2 of a province, or PK for the federation.";
    private static final String FIRST_PAGE = String.valueOf(Integer.MAX_VALUE);

    private final JurisdictionService service;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    JurisdictionResource(JurisdictionService service, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listJurisdictions",
            summary = "List the jurisdictions",
            description = "The federation and every province, with what each has not laid down.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(implementation = Jurisdictions.class)))
    public Response list() {
        caller.actor();
        return Response.ok(new Jurisdictions(service.all())).build();
    }

    @GET
    @PermitAll
    @Path("{code}")
    @Operation(
            operationId = "readJurisdiction",
            summary = "Read the settings in force",
            description = "Calendar, periods with their sources, the say of the federation, appeals, the register.")
    @APIResponse(
            responseCode = "200",
            description = "The jurisdiction.",
            content = @Content(schema = @Schema(implementation = JurisdictionView.class)))
    public Response read(
            @Parameter(description = CODE, schema = @Schema(maxLength = 5, examples = "PK-BA")) @PathParam("code")
                    String code,
            @Context HttpHeaders headers) {
        JurisdictionView view = service.read(caller.actor(), code);
        return Answers.read(headers, view.version(), view.tag(), view);
    }

    @GET
    @PermitAll
    @Path("{code}/versions")
    @Operation(
            operationId = "listJurisdictionVersions",
            summary = "List the versions of the settings",
            description = "Every version that is or was in force. A case keeps the one of the day it was filed.")
    @APIResponse(
            responseCode = "200",
            description = "One page, the newest first.",
            content = @Content(schema = @Schema(implementation = JurisdictionVersionPage.class)))
    public Response history(
            @Parameter(description = CODE, schema = @Schema(maxLength = 5, examples = "PK-BA")) @PathParam("code")
                    String code,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        List<String> after = paging.after(cursors, actor.scope());
        int below = Integer.parseInt(after == null ? FIRST_PAGE : after.getFirst());
        List<Version> rows = service.history(code, below, paging.limit() + 1);
        return Answers.page(
                paging.page(cursors, actor.scope(), rows, row -> List.of(String.valueOf(row.settingsVersion()))));
    }

    @GET
    @PermitAll
    @Path("{code}/versions/{number}")
    @Operation(
            operationId = "readJurisdictionVersion",
            summary = "Read a version of the settings",
            description = "As it was published; it never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = Version.class)))
    public Response version(
            @Parameter(description = CODE, schema = @Schema(maxLength = 5, examples = "PK-BA")) @PathParam("code")
                    String code,
            @Parameter(
                            description = "Its `settingsVersion`.",
                            schema = @Schema(pattern = "^[1-9][0-9]{0,6}$", maxLength = 7, examples = "1"))
                    @PathParam("number")
                    String number,
            @Context HttpHeaders headers) {
        caller.actor();
        if (!number.matches("[1-9][0-9]{0,6}")) {
            throw DomainException.notFound();
        }
        Version view = service.version(code, Integer.parseInt(number));
        return Answers.read(headers, view.settingsVersion(), "version", view);
    }

    @POST
    @Path("{code}/versions")
    @Refuses({})
    @Operation(
            operationId = "layDownJurisdiction",
            summary = "Lay settings down",
            description =
                    "For a reviewer of the authority itself, or the operator on its behalf, who names the instruction."
                            + " If-Match is the ETag of the jurisdiction. In force at once, for cases filed from now on;"
                            + " new holidays also count for cases that are under way.")
    @APIResponse(
            responseCode = "201",
            description = "In force.",
            content = @Content(schema = @Schema(implementation = Version.class)))
    public Response layDown(
            @Parameter(description = CODE, schema = @Schema(maxLength = 5, examples = "PK-BA")) @PathParam("code")
                    String code,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SettingsRequests.NewVersion request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        service.authorise(actor, code);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            Version made = service.publish(actor, code, EntityTags.required(ifMatch), request);
            return Once.Outcome.created(made.path(), made.settingsVersion(), "version", made);
        });
    }

    /** All jurisdictions, as the description shows them. */
    @Schema(name = "Jurisdictions", description = "All jurisdictions.")
    record Jurisdictions(@Schema(maxItems = 100) List<Entry> items) {}

    /** A page of versions, as the description shows it. */
    @Schema(name = "JurisdictionVersionPage", description = "A page of versions.")
    record JurisdictionVersionPage(@Schema(maxItems = 200) List<Version> items, Page.PageInfo page, Page.Links links) {}
}
