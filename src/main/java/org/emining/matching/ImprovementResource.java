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
import org.emining.matching.engine.Receipt;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What would raise a firm. */
@Path("/api/v1/projects/{id}/ranking/{companyId}/improvements")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matching")
public class ImprovementResource {

    private static final int LAST_RANK = 1_000_000;

    private final Inquiries inquiries;
    private final Improver improver;
    private final RankingAccess access;

    ImprovementResource(Inquiries inquiries, Improver improver, RankingAccess access) {
        this.inquiries = inquiries;
        this.improver = improver;
        this.access = access;
    }

    @GET
    @Refuses(ErrorCode.NEEDS_MISSING)
    @Operation(
            operationId = "listImprovements",
            summary = "What would raise a firm",
            description = "The smallest sets of changes in the firm's power that lift it to a score, or above the firm"
                    + " that has a rank now; give exactly one of the two. Found exactly: no smaller set does. Making the"
                    + " changes and ranking again gives the promised score and, while rivals stay, the promised rank."
                    + " For those who may read the firm's receipt.")
    @APIResponse(
            responseCode = "200",
            description = "The advice.",
            content = @Content(schema = @Schema(implementation = ImprovementsView.class)))
    public Response improve(
            @PathParam("id") UUID id,
            @PathParam("companyId") UUID companyId,
            @Parameter(
                            description = "The score to reach.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            maximum = "100000000"))
                    @QueryParam("score")
                    @Nullable
                    String score,
            @Parameter(
                            description = "The rank whose present holder is to be passed.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000000"))
                    @QueryParam("rank")
                    @Nullable
                    String rank,
            @Parameter(
                            description = PolicyChoice.DESCRIPTION,
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam(PolicyChoice.PARAMETER)
                    @Nullable
                    String policyVersion,
            @Context HttpHeaders headers) {
        Inquiries.Inquiry inquiry = inquiries.open(id, policyVersion);
        access.seeReceipt(inquiry.actor(), inquiry.project(), companyId);
        Improver.Advised advised = improver.advise(
                inquiry.facts(), PolicyChoice.of(policyVersion, inquiry.actor()), companyId, target(score, rank));
        return Answers.read(headers, EntityTags.quoted(advised.basis().tag()), "private, no-cache", advised.view());
    }

    private static Improver.Target target(@Nullable String score, @Nullable String rank) {
        if ((score == null) == (rank == null)) {
            throw DomainException.of(
                    ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter("score", "one-of-two", "rank")));
        }
        return score == null
                ? new Improver.Target(null, Parameters.whole("rank", rank, 1, LAST_RANK))
                : new Improver.Target((long) Parameters.whole("score", score, 0, (int) Receipt.SCALE), null);
    }
}
