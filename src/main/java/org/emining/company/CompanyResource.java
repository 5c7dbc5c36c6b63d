package org.emining.company;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Listing;
import org.emining.platform.web.NamedListing;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.emining.platform.web.SparseRows;
import org.jspecify.annotations.Nullable;

/** Companies over HTTP. */
@Path("/api/v1/companies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "companies",
        description = "Firms that mine, process, refine or serve: registered by themselves, or listed from records.")
public class CompanyResource {

    private final CompanyService service;
    private final CompanyReader reader;
    private final CompanyAnswers answers;
    private final Caller caller;
    private final Cursors cursors;
    private final CodeLists lists;
    private final SparseRows sparse;

    CompanyResource(
            CompanyService service,
            CompanyReader reader,
            CompanyAnswers answers,
            Caller caller,
            Cursors cursors,
            CodeLists lists,
            SparseRows sparse) {
        this.service = service;
        this.reader = reader;
        this.answers = answers;
        this.caller = caller;
        this.cursors = cursors;
        this.lists = lists;
        this.sparse = sparse;
    }

    @POST
    @Operation(
            operationId = "registerCompany",
            summary = "Register a company",
            description =
                    "For a firm, or a portal with its mandate. The company is REGISTERED and belongs to that firm."
                            + " An identifier that another company has is refused; the operator can release one that was taken"
                            + " wrongly.")
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public Response register(
            @HeaderParam(Once.HEADER) @Nullable String key, @Valid @NotNull Profile profile, @Context UriInfo uri) {
        Actor actor = caller.actor();
        CompanyAccess.register(actor);
        return answers.made(
                new CompanyAnswers.Post(key, actor, uri),
                profile,
                () -> CompanyAnswers.Made.company(service.register(actor, profile)));
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, SparseRows.TYPE})
    @Operation(
            operationId = "listCompanies",
            summary = "List companies",
            description =
                    "Listed, claimed and verified ones for everybody; a firm also sees its own; the operator, auditors"
                            + " and reviewers see all. What a row shows of a claimed one is what the public record says.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = CompanyPage.class)))
    public Response list(@BeanParam CompanyFilter filter, @BeanParam NamedListing listing, @BeanParam Paging paging) {
        Actor actor = caller.actor();
        Parameters.together(() -> filter.read(lists), () -> listing.read(CompanySummary.class));
        Listing.Wanted wanted = listing.read(CompanySummary.class);
        List<CompanySummary> rows = reader.page(
                actor, filter.read(lists), wanted.from(paging.after(cursors, actor.scope())), paging.limit() + 1);
        Page<CompanySummary> page = paging.page(
                cursors, actor.scope(), rows, row -> wanted.order().place(row.id(), row.updatedAt(), row.name()));
        return sparse.of(page, wanted.fields());
    }

    @GET
    @PermitAll
    @Path("{id}")
    @Operation(
            operationId = "readCompany",
            summary = "Read a company",
            description =
                    "`view` says which part of it the caller sees. While a claim has not been judged, the public view"
                            + " is what the public record says.")
    @APIResponse(
            responseCode = "200",
            description = "The company.",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return CompanyAnswers.read(headers, reader.read(caller.actor(), id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "changeCompany",
            summary = "Change a company",
            description = "For its firm, or a portal with that firm's mandate. The profile must be valid as a whole"
                    + " afterwards. Another name, nameOriginal, country or identifier takes a VERIFIED company back to"
                    + " REGISTERED. A CLAIMED one keeps its names until the claim is verified. Capabilities and certificates that stay keep their ids. A LISTED profile must be claimed"
                    + " first.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Profile.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        Actor actor = caller.actor();
        reader.require(actor, id, CompanyAction.CHANGE);
        return CompanyAnswers.changed(service.patch(actor, id, EntityTags.required(ifMatch), patch));
    }

    /** A page of companies, as the description shows it. */
    @Schema(name = "CompanyPage", description = "A page of companies.")
    public record CompanyPage(
            @Schema(maxItems = 200) List<CompanySummary> items, Page.PageInfo page, Page.Links links) {}
}
