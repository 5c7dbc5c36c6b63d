package org.emining.matching;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Receipt;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Paging;

/** The firms for a project, and one firm's receipt. */
@Path("/api/v1/projects/{id}/ranking")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matching", description = "Firms ranked for projects and projects for firms, every point explained.")
public class RankingResource {

    private final Rankings rankings;
    private final RankingAccess access;
    private final RankingPages pages;
    private final Caller caller;

    RankingResource(Rankings rankings, RankingAccess access, RankingPages pages, Caller caller) {
        this.rankings = rankings;
        this.access = access;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "rankFirms",
            summary = "Rank the firms for a project",
            description = "By mineral, stage and country first, then track record, capacity and responsibility. For the"
                    + " publisher, reviewers, auditors and portals. 20 a page unless asked otherwise; a cursor holds"
                    + " while nothing it depends on changes, then answers 410.")
    @APIResponse(
            responseCode = "200",
            description = "One page, best first.",
            content = @Content(schema = @Schema(implementation = RankingView.class)))
    @APIResponse(
            responseCode = "410",
            description =
                    "`cursor-expired`: the ranking has changed since the page before; begin at the first page again.")
    public Response rank(@PathParam("id") UUID id, @BeanParam Paging paging, @Context HttpHeaders headers) {
        Actor actor = caller.actor();
        access.seeRanking(actor, id);
        return pages.answer(paging, actor, headers, rankings.basis(), () -> {
            Rankings.ForProject ranked = rankings.forProject(id);
            List<Candidate> all = ranked.ranking().candidates();
            return new RankingPages.Content(
                    ranked.basis(),
                    all,
                    (shown, page) -> new RankingView(
                            shown.stream()
                                    .map(candidate -> RankingView.Row.of(
                                            candidate,
                                            ranked.firm(candidate.receipt().companyId())))
                                    .toList(),
                            Receipt.SCALE,
                            ReceiptView.PolicyReference.of(ranked.basis().policy()),
                            ranked.basis().assessedOn(),
                            all.size(),
                            ranked.ranking().excluded(),
                            page.page(),
                            page.links()));
        });
    }

    @GET
    @Path("{companyId}")
    @Operation(
            operationId = "readReceipt",
            summary = "Read a receipt",
            description =
                    "One firm's score for the project: which capability serves each need, every fit with its facts"
                            + " and reason, what is unknown, what keeps it out, and its place. Also for the firm itself.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Response receipt(
            @PathParam("id") UUID id, @PathParam("companyId") UUID companyId, @Context HttpHeaders headers) {
        boolean tickets = access.seeReceipt(caller.actor(), id, companyId);
        Rankings.Place place = rankings.place(id, companyId);
        ReceiptView view = ReceiptView.of(place);
        return Answers.read(
                headers,
                "\"" + place.basis().tag() + (tickets ? "" : ".t") + "\"",
                "private, no-cache",
                tickets ? view : view.withoutTickets());
    }
}
