package org.emining.matching;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Receipt;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** The published projects for a firm, from the same formula. */
@Path("/api/v1/companies/{id}/ranking")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matching")
public class ProjectRankingResource {

    private final ProjectRankings rankings;
    private final RankingAccess access;
    private final RankingPages pages;
    private final Caller caller;

    ProjectRankingResource(ProjectRankings rankings, RankingAccess access, RankingPages pages, Caller caller) {
        this.rankings = rankings;
        this.access = access;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "rankProjects",
            summary = "Rank the projects for a firm",
            description =
                    "Every published project, best first for this firm. For the firm, its portals, operator and"
                            + " auditors; for reviewers the projects they review and do not judge blind. 20 a page unless asked otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "One page, best first.",
            content = @Content(schema = @Schema(implementation = ProjectRankingView.class)))
    @APIResponse(
            responseCode = "410",
            description =
                    "`cursor-expired`: the ranking has changed since the page before; begin at the first page again.")
    public Response rank(
            @PathParam("id") UUID id,
            @Parameter(
                            description = PolicyChoice.DESCRIPTION,
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam(PolicyChoice.PARAMETER)
                    @Nullable
                    String policyVersion,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        Actor actor = caller.actor();
        access.seeProjectsOf(actor, id);
        PolicyChoice choice = PolicyChoice.of(policyVersion, actor);
        return pages.answer(
                paging,
                actor,
                headers,
                RankingPages.Source.of(
                        () -> rankings.basis(id, choice),
                        () -> content(
                                rankings.of(id, choice, (firm, project) -> access.seesScores(actor, firm, project)))));
    }

    private static RankingPages.Content content(ProjectRankings.ForFirm ranked) {
        List<Candidate> all = ranked.ranking().candidates();
        return new RankingPages.Content(
                ranked.basis(),
                all,
                (shown, page) -> new ProjectRankingView(
                        RankedThings.CompanyReference.of(ranked.firm()),
                        shown.stream()
                                .map(candidate -> ProjectRankingView.Row.of(
                                        candidate,
                                        ranked.project(candidate.receipt().projectId())))
                                .toList(),
                        Receipt.SCALE,
                        ReceiptView.PolicyReference.of(ranked.basis().policy()),
                        ranked.basis().assessedOn(),
                        all.size(),
                        ranked.ranking().excluded(),
                        page.page(),
                        page.links()));
    }
}
