package org.emining.matching;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** The firms for a project that nobody has: how the ranking does on places whose partners are known. */
@Path("/api/v1/trial-ranking")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matching")
public class TrialResource {

    private final Inquiries inquiries;
    private final Rankings rankings;
    private final RankingAccess access;
    private final RankingPages pages;
    private final CodeLists lists;

    TrialResource(Inquiries inquiries, Rankings rankings, RankingAccess access, RankingPages pages, CodeLists lists) {
        this.inquiries = inquiries;
        this.rankings = rankings;
        this.access = access;
        this.pages = pages;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "tryRanking",
            summary = "Rank the firms for a place that is no project",
            description = "Anywhere in the world: what the ranking of a project there would be that needs this and is"
                    + " open to partners from everywhere. So one can measure how high those stand who really took part in"
                    + " known mines and works. Stores nothing. For operators and auditors. 20 a page unless asked"
                    + " otherwise; a cursor holds while nothing it depends on changes, then answers 410.")
    @APIResponse(
            responseCode = "200",
            description = "One page, best first.",
            content = @Content(schema = @Schema(implementation = RankingView.class)))
    @APIResponse(
            responseCode = "410",
            description =
                    "`cursor-expired`: the ranking has changed since the page before; begin at the first page again.")
    public Response rank(
            @Parameter(
                            description = "Where the place lies, ISO 3166-1 alpha-2.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 2, examples = "AU"))
                    @QueryParam(TrialProject.COUNTRY)
                    @Nullable
                    String country,
            @Parameter(
                            description = "What it needs: `mineral:STAGE:weight`, or `SERVICE:weight` for a service;"
                                    + " several are separated by commas, each mineral and stage once, 60 at most. Weights"
                                    + " are 1 to 1000; only their proportions matter.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            minLength = 1,
                                            maxLength = TrialProject.LONGEST,
                                            examples = "copper:SMELTING:100,gold:REFINING:40"))
                    @QueryParam(TrialProject.NEEDS)
                    @Nullable
                    String needs,
            @Parameter(
                            description = PolicyChoice.DESCRIPTION,
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam(PolicyChoice.PARAMETER)
                    @Nullable
                    String policyVersion,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        Inquiries.Inquiry inquiry = inquiries.open(Ids.LOWEST, policyVersion);
        Actor actor = inquiry.actor();
        access.tryRanking(actor);
        RankedProject asked = TrialProject.read(country, needs, lists);
        Rankings.Question question = rankings.firmsFor(asked, inquiry.facts(), PolicyChoice.of(policyVersion, actor));
        return pages.answer(paging, actor, headers, new FirmsInOrder(question));
    }
}
