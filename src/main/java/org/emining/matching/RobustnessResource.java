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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.matching.advice.Robustness;
import org.emining.matching.advice.Setting;
import org.emining.matching.advice.Weightings;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.organisation.Actor;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * How firm the places of a ranking are. A resource of its own: it costs a thousand rankings, which nobody who only wants
 * one shall pay.
 */
@Path("/api/v1/projects/{id}/robustness")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matching")
public class RobustnessResource {

    private static final int USUAL_TOP = 20;
    private static final int MOST_TOP = 200;

    private final Inquiries inquiries;
    private final WholeRankings rankings;
    private final MatchingEngine engine;
    private final RankingAccess access;
    private final RankingPages pages;

    RobustnessResource(
            Inquiries inquiries,
            WholeRankings rankings,
            MatchingEngine engine,
            RankingAccess access,
            RankingPages pages) {
        this.inquiries = inquiries;
        this.rankings = rankings;
        this.engine = engine;
        this.access = access;
        this.pages = pages;
    }

    @GET
    @Refuses(ErrorCode.NEEDS_MISSING)
    @Operation(
            operationId = "readRobustness",
            summary = "Ask how firm the places are",
            description = "The ranking again, with the number of other weightings in which each firm is among the first"
                    + " `top`: stochastic multicriteria acceptability analysis (Lahdelma and Salminen 2001). Exact counts"
                    + " over 1,000 weightings drawn with a published seed. For those who may read the ranking.")
    @APIResponse(
            responseCode = "200",
            description = "One page, in the order of the ranking.",
            content = @Content(schema = @Schema(implementation = RobustnessView.class)))
    @APIResponse(
            responseCode = "410",
            description =
                    "`cursor-expired`: the ranking has changed since the page before; begin at the first page again.")
    public Response robustness(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Among the first how many; left out, 20.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200"))
                    @QueryParam("top")
                    @Nullable
                    String top,
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
        int first = top == null ? USUAL_TOP : Parameters.whole("top", top, 1, MOST_TOP);
        PolicyChoice choice = PolicyChoice.of(policyVersion, actor);
        return pages.answer(
                paging,
                actor,
                headers,
                RankingPages.Source.of(
                        () -> rankings.basis(inquiry.facts(), choice),
                        () -> content(rankings.of(inquiry.facts(), choice), first)));
    }

    private RankingPages.Content content(WholeRankings.ForProject ranked, int top) {
        PolicyInForce policy = ranked.basis().policy();
        List<Candidate> all = ranked.ranking().candidates();
        long seed = Weightings.seed(ranked.project().id(), policy.id(), policy.version());
        Map<UUID, Integer> times = times(ranked, all, top, seed);
        return new RankingPages.Content(ranked.basis(), all, (shown, page) -> view(ranked, top, seed, times, page));
    }

    private Map<UUID, Integer> times(WholeRankings.ForProject ranked, List<Candidate> all, int top, long seed) {
        Setting setting = new Setting(
                engine,
                ranked.project().profile(),
                ranked.basis().policy().content(),
                ranked.basis().assessedOn());
        List<FirmProfile> firms = all.stream()
                .map(candidate -> ranked.firm(candidate.receipt().companyId()).profile())
                .toList();
        return new Robustness(setting).timesAmong(top, firms, seed);
    }

    private static RobustnessView view(
            WholeRankings.ForProject ranked, int top, long seed, Map<UUID, Integer> times, Page<Candidate> page) {
        return new RobustnessView(
                page.items().stream()
                        .map(candidate -> RobustnessView.Row.of(
                                candidate,
                                ranked.firm(candidate.receipt().companyId()),
                                times.getOrDefault(candidate.receipt().companyId(), 0)))
                        .toList(),
                top,
                Robustness.WEIGHTINGS,
                Long.toString(seed),
                ranked.ranking().eligibleCount(),
                ReceiptView.PolicyReference.of(ranked.basis().policy()),
                ranked.basis().assessedOn(),
                page.page(),
                page.links());
    }
}
