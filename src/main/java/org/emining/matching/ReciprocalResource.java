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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.matching.advice.BothSides;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Receipt;
import org.emining.organisation.Actor;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** The firms for a project as both sides see it. The plain ranking knows nothing of wishes and stays as it is. */
@Path("/api/v1/projects/{id}/reciprocal-ranking")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matching")
public class ReciprocalResource {

    private final Inquiries inquiries;
    private final WholeRankings rankings;
    private final WishReader wishes;
    private final RankingAccess access;
    private final RankingPages pages;

    ReciprocalResource(
            Inquiries inquiries, WholeRankings rankings, WishReader wishes, RankingAccess access, RankingPages pages) {
        this.inquiries = inquiries;
        this.rankings = rankings;
        this.wishes = wishes;
        this.access = access;
        this.pages = pages;
    }

    @GET
    @Refuses(ErrorCode.NEEDS_MISSING)
    @Operation(
            operationId = "rankFirmsReciprocally",
            summary = "Rank the firms as both sides see it",
            description =
                    "By the harmonic mean of the firm's score for the project and of how well the project fits what"
                            + " the firm wishes (stages, minerals, countries, ticket). A firm's veto is a gate, as the publisher's"
                            + " is. Where no wish is known the value is UNKNOWN; the plain ranking is not touched by any of"
                            + " this. For those who may read the ranking.")
    @APIResponse(
            responseCode = "200",
            description = "One page, best for both first.",
            content = @Content(schema = @Schema(implementation = ReciprocalView.class)))
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
        PolicyChoice choice = PolicyChoice.of(policyVersion, actor);
        return pages.answer(
                paging,
                actor,
                headers,
                RankingPages.Source.of(
                        () -> rankings.basis(inquiry.facts(), choice),
                        () -> content(rankings.of(inquiry.facts(), choice))));
    }

    private RankingPages.Content content(WholeRankings.ForProject ranked) {
        BothSides both = BothSides.of(ranked.project().profile(), ranked.ranking(), wishes.stated());
        Map<UUID, BothSides.Row> rows = both.rows().stream()
                .collect(Collectors.toMap(row -> row.plain().receipt().companyId(), Function.identity()));
        List<Candidate> order = both.rows().stream().map(BothSides.Row::plain).toList();
        return new RankingPages.Content(ranked.basis(), order, (shown, page) -> view(ranked, both, rows, page));
    }

    private static ReciprocalView view(
            WholeRankings.ForProject ranked, BothSides both, Map<UUID, BothSides.Row> rows, Page<Candidate> page) {
        return new ReciprocalView(
                page.items().stream()
                        .map(plain -> plain.receipt().companyId())
                        .map(company ->
                                ReciprocalView.Row.of(Objects.requireNonNull(rows.get(company)), ranked.firm(company)))
                        .toList(),
                Receipt.SCALE,
                ReceiptView.PolicyReference.of(ranked.basis().policy()),
                ranked.basis().assessedOn(),
                both.rows().size(),
                both.known(),
                both.vetoes(),
                page.page(),
                page.links());
    }
}
