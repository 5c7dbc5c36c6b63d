package org.emining.company;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** The moves of a company over HTTP; {@link CompanyMoves} says which are possible when. */
@Path("/api/v1/companies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "companies")
public class CompanyMoveResource {

    private final CompanyLifeCycle life;
    private final CompanyReader reader;
    private final CompanyAnswers answers;
    private final Caller caller;

    CompanyMoveResource(CompanyLifeCycle life, CompanyReader reader, CompanyAnswers answers, Caller caller) {
        this.life = life;
        this.reader = reader;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("{id}/claims")
    @Operation(
            operationId = "claimCompany",
            summary = "Claim a listed company",
            description =
                    "For a firm, or a portal with its mandate. The profile is CLAIMED and the firm's from then on; the"
                            + " operator judges the evidence, and verifies the company or rejects the claim. Until then"
                            + " everybody else goes on seeing what the public record says. At most "
                            + CompanyLifeCycle.MOST_CLAIMS + " claims of one firm wait to be judged.")
    @APIResponse(
            responseCode = "201",
            description = "Claimed.",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public Response claim(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Claim claim,
            @Context UriInfo uri) {
        return move(
                id,
                key,
                uri,
                claim,
                CompanyAction.CLAIM,
                actor -> life.claim(actor, id, EntityTags.required(ifMatch), claim));
    }

    @POST
    @Path("{id}/verifications")
    @Operation(
            operationId = "verifyCompany",
            summary = "Verify a claimed or registered company",
            description = "For the operator, with the evidence looked at. Only a VERIFIED company can be approved.")
    @APIResponse(
            responseCode = "201",
            description = "Verified.",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public Response verify(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Verification verification,
            @Context UriInfo uri) {
        return move(
                id,
                key,
                uri,
                verification,
                CompanyAction.VERIFY,
                actor -> life.verify(actor, id, EntityTags.required(ifMatch), verification));
    }

    @POST
    @Path("{id}/endorsements")
    @Operation(
            operationId = "endorseCompany",
            summary = "Vouch for a company",
            description = "For a portal: a chamber or agency says that it knows the firm. Recorded beside the state,"
                    + " which stays; identifiers nobody has looked at become CHAMBER_ENDORSED.")
    @APIResponse(
            responseCode = "201",
            description = "Endorsed.",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public Response endorse(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Endorsement endorsement,
            @Context UriInfo uri) {
        return move(
                id,
                key,
                uri,
                endorsement,
                CompanyAction.ENDORSE,
                actor -> life.endorse(actor, id, EntityTags.required(ifMatch), endorsement));
    }

    @POST
    @Path("{id}/rejections")
    @Operation(
            operationId = "rejectCompany",
            summary = "Reject a claim or a registration",
            description = "For the operator, when the firm that speaks for a company is not the one. A profile from a"
                    + " public record is LISTED again and says what the record says; a registration is REJECTED for"
                    + " good. The identifiers are free for whom they belong to. A VERIFIED company is suspended first.")
    @APIResponse(
            responseCode = "201",
            description = "Rejected.",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Reason reason,
            @Context UriInfo uri) {
        return move(
                id,
                key,
                uri,
                reason,
                CompanyAction.REJECT,
                actor -> life.reject(actor, id, EntityTags.required(ifMatch), reason.reason()));
    }

    @POST
    @Path("{id}/suspensions")
    @Operation(
            operationId = "suspendCompany",
            summary = "Suspend a company",
            description = "For the operator. It is hidden from the public and kept out of every ranking.")
    @APIResponse(
            responseCode = "201",
            description = "Suspended.",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Reason reason,
            @Context UriInfo uri) {
        return move(
                id,
                key,
                uri,
                reason,
                CompanyAction.SUSPEND,
                actor -> life.suspend(actor, id, EntityTags.required(ifMatch), reason.reason()));
    }

    @POST
    @Path("{id}/reinstatements")
    @Operation(
            operationId = "reinstateCompany",
            summary = "Reinstate a company",
            description = "For the operator. The company is again what it was before the suspension.")
    @APIResponse(
            responseCode = "201",
            description = "Reinstated.",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public Response reinstate(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Requests.Reason reason,
            @Context UriInfo uri) {
        return move(
                id,
                key,
                uri,
                reason,
                CompanyAction.REINSTATE,
                actor -> life.reinstate(actor, id, EntityTags.required(ifMatch), reason.reason()));
    }

    private Response move(
            UUID id,
            @Nullable String key,
            UriInfo uri,
            Object request,
            CompanyAction action,
            Function<Actor, Seen<CompanyView>> move) {
        Actor actor = caller.actor();
        reader.require(actor, id, action);
        return answers.made(
                new CompanyAnswers.Post(key, actor, uri),
                request,
                () -> CompanyAnswers.Made.company(move.apply(actor)));
    }
}
