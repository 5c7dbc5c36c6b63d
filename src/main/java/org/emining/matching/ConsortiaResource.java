package org.emining.matching;

import io.quarkus.security.Authenticated;
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
import org.emining.matching.advice.Consortia;
import org.emining.matching.advice.Setting;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Parameters;
import org.emining.project.ProjectFacts;
import org.jspecify.annotations.Nullable;

/** Which firms serve a project together. */
@Path("/api/v1/projects/{id}/consortia")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matching")
public class ConsortiaResource {

    private final Inquiries inquiries;
    private final WholeRankings rankings;
    private final MatchingEngine engine;
    private final RankingAccess access;

    ConsortiaResource(Inquiries inquiries, WholeRankings rankings, MatchingEngine engine, RankingAccess access) {
        this.inquiries = inquiries;
        this.rankings = rankings;
        this.engine = engine;
        this.access = access;
    }

    @GET
    @Refuses(ErrorCode.NEEDS_MISSING)
    @Operation(
            operationId = "listConsortia",
            summary = "Propose consortia for a project",
            description =
                    "The fewest eligible firms that serve the needs together, each with its role: best coverage"
                            + " first, then fewest firms, then the consortium's score. No firm is in one that adds nothing; none"
                            + " that a gate keeps out or that does not want the project. Exact up to three members. For those who may read the ranking.")
    @APIResponse(
            responseCode = "200",
            description = "The consortia.",
            content = @Content(schema = @Schema(implementation = ConsortiaView.class)))
    public Response propose(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Whether a firm of the project's own country must be among them; left out, as"
                                    + " the project asks.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("localPartner")
                    @Nullable
                    String localPartner,
            @Parameter(
                            description = PolicyChoice.DESCRIPTION,
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam(PolicyChoice.PARAMETER)
                    @Nullable
                    String policyVersion,
            @Context HttpHeaders headers) {
        Inquiries.Inquiry inquiry = inquiries.open(id, policyVersion);
        ProjectFacts project = access.seeRanking(inquiry.actor(), inquiry.project());
        Boolean asked = Parameters.flag("localPartner", localPartner);
        boolean local = asked == null ? project.localPartner() : asked;
        WholeRankings.ForProject ranked = rankings.of(inquiry.facts(), PolicyChoice.of(policyVersion, inquiry.actor()));
        Setting setting = new Setting(
                engine,
                ranked.project().profile(),
                ranked.basis().policy().content(),
                ranked.basis().assessedOn());
        // In the order of the ranking, which settles which of equal consortia comes first.
        List<FirmProfile> firms = ranked.willing().map(Firm::profile).toList();
        Consortia.Found found = new Consortia(setting, firms, local).find();
        return Answers.read(
                headers,
                EntityTags.quoted(ranked.basis().tag()),
                "private, no-cache",
                ConsortiaView.of(ranked, found, local));
    }
}
