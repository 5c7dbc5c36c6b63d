package org.emining.project;

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
import org.emining.catalogue.NeedProposal;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
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

/** Projects over HTTP: the list, drafting, reading, changing. */
@Path("/api/v1/projects")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "projects", description = "Mineral projects: what they seek, and how they come to be published.")
public class ProjectResource {

    static final String PATH = "/api/v1/projects/";

    private static final String NOT_IN_ROWS = "records";

    private final ProjectService service;
    private final ProjectAccess access;
    private final CodeLists lists;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;
    private final SparseRows sparse;

    ProjectResource(
            ProjectService service,
            ProjectAccess access,
            CodeLists lists,
            Caller caller,
            Once once,
            Cursors cursors,
            SparseRows sparse) {
        this.service = service;
        this.access = access;
        this.lists = lists;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
        this.sparse = sparse;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, SparseRows.TYPE})
    @Operation(
            operationId = "listProjects",
            summary = "List projects",
            description =
                    "Without a token: published ones, and with `status=PAUSED` paused ones. Publishers see their own"
                            + " in every state beside them; reviewers those of their province (of the federation: all) from"
                            + " submission on; the operator and auditors all. Rows are without `records`.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = ProjectPage.class)))
    public Response list(@BeanParam ProjectFilter filter, @BeanParam NamedListing listing, @BeanParam Paging paging) {
        Parameters.together(() -> filter.check(lists), () -> listing.read(ProjectView.class, NOT_IN_ROWS));
        Listing.Wanted wanted = listing.read(ProjectView.class, NOT_IN_ROWS);
        Actor actor = caller.actor();
        List<ProjectView> rows = service.page(
                access.viewer(actor), filter, wanted.from(paging.after(cursors, actor.scope())), paging.limit() + 1);
        Page<ProjectView> page = paging.page(
                cursors, actor.scope(), rows, row -> wanted.order().place(row.id(), row.updatedAt(), row.name()));
        return sparse.of(page, wanted.fields());
    }

    @POST
    @Refuses({})
    @Operation(
            operationId = "draftProject",
            summary = "Draft a project",
            description =
                    "For publishers: of a province in that province, of the federation in any. Nobody else but the"
                            + " operator and auditors sees it before it is submitted.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response draft(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Requests.ProjectDraft.class)))
                    @Valid
                    @NotNull
                    Requests.ProjectDraft request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        ProjectAccess.draft(actor, request.province());
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            ProjectService.Seen made = service.draft(access.viewer(actor), request);
            return Once.Outcome.created(
                    PATH + made.project().id(), made.project().version(), made.view(), made.project());
        });
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "readProject",
            summary = "Read a project",
            description =
                    "Published and paused ones are public. Its publisher, the reviewers, the operator and auditors"
                            + " see it in other states too, with the reason it is in its state and what they may do.")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ProjectService.Seen seen = service.read(access.viewer(caller.actor()), id);
        return Answers.read(headers, seen.project().version(), seen.view(), seen.project());
    }

    @PATCH
    @Path("{id}")
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "changeProject",
            summary = "Change a project",
            description =
                    "For its publisher, by JSON merge-patch: a draft in every field; once published, only `summary`,"
                            + " `riskDisclosure` and `siteLinks`. `\"needs\": null` in a draft asks for the proposed needs anew.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Requests.ProjectDraft.class)))
                    @NotNull
                    ObjectNode patch) {
        Viewer viewer = access.viewer(caller.actor());
        service.authorise(viewer, id, ProjectAction.CHANGE);
        ProjectService.Seen changed = service.change(viewer, id, EntityTags.required(ifMatch), patch);
        return Answers.changed(changed.project().version(), changed.view(), changed.project());
    }

    @GET
    @Path("{id}/need-proposals")
    @PermitAll
    @Operation(
            operationId = "listNeedProposals",
            summary = "Propose needs",
            description = "The needs that the routes of the project's minerals suggest, given what stands at the place,"
                    + " each with the reason. They are stored when a publisher names none.")
    @APIResponse(
            responseCode = "200",
            description = "The proposals: mineral by mineral, along the chain.",
            content = @Content(schema = @Schema(implementation = NeedProposalList.class)))
    public NeedProposalList proposals(@PathParam("id") UUID id) {
        return new NeedProposalList(service.proposals(access.viewer(caller.actor()), id));
    }

    /** A page of projects, as the description shows it. */
    @Schema(name = "ProjectPage", description = "A page of projects.")
    record ProjectPage(@Schema(maxItems = 200) List<ProjectView> items, Page.PageInfo page, Page.Links links) {}

    /** All proposals for one project. */
    @Schema(name = "NeedProposalList", description = "All proposals for one project.")
    public record NeedProposalList(@Schema(maxItems = 200) List<NeedProposal> items) {}
}
