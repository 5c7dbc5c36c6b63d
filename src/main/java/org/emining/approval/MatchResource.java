package org.emining.approval;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.approval.flow.MatchStatus;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Listing;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.emining.platform.web.SparseRows;
import org.jspecify.annotations.Nullable;

/** Match cases over HTTP: reading them. */
@Path("/api/v1/matches")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "matches",
        description = "The case files that government decides. An approval is facilitation only: no mineral title, no"
                + " priority in the provincial queue.")
public class MatchResource {

    private final MatchService service;
    private final MatchAccess access;
    private final Caller caller;
    private final Cursors cursors;
    private final CodeLists lists;
    private final SparseRows sparse;

    MatchResource(
            MatchService service,
            MatchAccess access,
            Caller caller,
            Cursors cursors,
            CodeLists lists,
            SparseRows sparse) {
        this.service = service;
        this.access = access;
        this.caller = caller;
        this.cursors = cursors;
        this.lists = lists;
        this.sparse = sparse;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SparseRows.TYPE})
    @Operation(
            operationId = "listMatches",
            summary = "The queue of cases",
            description =
                    "Reviewers see the cases of their province, of the federation all; a firm its own; a publisher those"
                            + " on its projects; operator and auditors all. In the order of filing, of what runs out first, or of the last change.")
    @APIResponse(
            responseCode = "200",
            description = "One page, first filed first unless sorted otherwise.",
            content = @Content(schema = @Schema(implementation = MatchPage.class)))
    public Response list(
            @Parameter(
                            description = "States, separated by commas, e.g. SUBMITTED,IN_REVIEW.",
                            schema = @Schema(maxLength = 400))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            description = "Code of the list `provinces`: whose key decides.",
                            schema = @Schema(pattern = "^PK-[A-Z]{2}$", maxLength = 5))
                    @QueryParam("province")
                    @Nullable
                    String province,
            @Parameter(description = "On this project.", schema = @Schema(format = "uuid", maxLength = 36))
                    @QueryParam("projectId")
                    @Nullable
                    String projectId,
            @Parameter(
                            description =
                                    "Whether an office has nobody left who may judge it; for reviewers, auditors and"
                                            + " the operator.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("withoutJudge")
                    @Nullable
                    String withoutJudge,
            @BeanParam DueFilter due,
            @BeanParam Paging paging) {
        Listing.Wanted listing = due.listing(lists);
        Actor actor = caller.actor();
        Conditions wanted = access.visible(actor);
        Boolean orphaned = Parameters.flag("withoutJudge", withoutJudge);
        if (orphaned != null) {
            actor.require(Role.REVIEWER, Role.AUDITOR, Role.OPERATOR);
            wanted.and(orphaned ? Recusals.WITHOUT_JUDGE : "not " + Recusals.WITHOUT_JUDGE);
        }
        Set<MatchStatus> states = Parameters.anyOf("status", status, MatchStatus.class);
        if (!states.isEmpty()) {
            wanted.and("m.status in :states", "states", states);
        }
        Parameters.refuse(lists.faultOf("province", province, CodeLists.PROVINCES));
        if (province != null) {
            wanted.and("m.province = :province", "province", province);
        }
        UUID project = Parameters.uuid("projectId", projectId);
        if (project != null) {
            wanted.and("m.projectId = :project", "project", project);
        }
        due.narrow(wanted, actor, listing.from(paging.after(cursors, actor.scope())));
        List<MatchView> rows = service.page(actor, wanted, listing.order(), paging.limit() + 1);
        Page<MatchView> page = paging.page(cursors, actor.scope(), rows, row -> DueFilter.place(listing.order(), row));
        return sparse.of(page, listing.fields());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readMatch",
            summary = "Read a case",
            description = "With the receipt frozen at filing, every move, the decisions, and what the caller may do.")
    @APIResponse(
            responseCode = "200",
            description = "The case.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        CaseView view = service.see(caller.actor(), id);
        return Answers.read(headers, view.version(), view.tag(), view);
    }

    /** A page of the queue, as the description shows it. */
    @Schema(name = "MatchPage", description = "A page of the queue.")
    record MatchPage(@Schema(maxItems = 200) List<MatchView> items, Page.PageInfo page, Page.Links links) {}
}
