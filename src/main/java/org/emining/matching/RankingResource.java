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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** The firms for a project, and one firm's receipt. */
@Path("/api/v1/projects/{id}/ranking")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matching", description = "Firms ranked for projects and projects for firms, every point explained.")
public class RankingResource {

    private final Inquiries inquiries;
    private final Rankings rankings;
    private final RankingAccess access;
    private final RankingPages pages;

    RankingResource(Inquiries inquiries, Rankings rankings, RankingAccess access, RankingPages pages) {
        this.inquiries = inquiries;
        this.rankings = rankings;
        this.access = access;
        this.pages = pages;
    }

    @GET
    @Refuses(ErrorCode.NEEDS_MISSING)
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
        Inquiries.Inquiry inquiry = inquiries.open(id, policyVersion);
        Actor actor = inquiry.actor();
        access.seeRanking(actor, inquiry.project());
        Rankings.Question question = rankings.firmsFor(inquiry.facts(), PolicyChoice.of(policyVersion, actor));
        return pages.answer(paging, actor, headers, new FirmsInOrder(question));
    }

    @GET
    @Refuses(ErrorCode.NEEDS_MISSING)
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
            @PathParam("id") UUID id,
            @PathParam("companyId") UUID companyId,
            @Parameter(
                            description = PolicyChoice.DESCRIPTION,
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam(PolicyChoice.PARAMETER)
                    @Nullable
                    String policyVersion,
            @Context HttpHeaders headers) {
        Inquiries.Inquiry inquiry = inquiries.open(id, policyVersion);
        Actor actor = inquiry.actor();
        boolean tickets = access.seeReceipt(actor, inquiry.project(), companyId);
        Rankings.Place place = rankings.firmsFor(inquiry.facts(), PolicyChoice.of(policyVersion, actor))
                .place(companyId);
        ReceiptView view = ReceiptView.of(place);
        return Answers.read(
                headers,
                EntityTags.quoted(place.basis().tag() + (tickets ? "" : ".t")),
                "private, no-cache",
                tickets ? view : view.withoutTickets());
    }
}
