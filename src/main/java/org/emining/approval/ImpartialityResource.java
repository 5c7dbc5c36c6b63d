package org.emining.approval;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.conflict.rule.Office;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** Whether a person may judge a case, over HTTP: what the rules say, what it attests, and stepping back. */
@Path("/api/v1/matches/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "conflicts-of-interest")
public class ImpartialityResource {

    private final AttestationService attestations;
    private final RecusalService recusals;
    private final MatchAccess access;
    private final Caller caller;
    private final Once once;

    ImpartialityResource(
            AttestationService attestations, RecusalService recusals, MatchAccess access, Caller caller, Once once) {
        this.attestations = attestations;
        this.recusals = recusals;
        this.access = access;
        this.caller = caller;
        this.once = once;
    }

    @GET
    @Path("conflict-check")
    @Operation(
            operationId = "checkConflicts",
            summary = "May I judge this case?",
            description =
                    "For whoever turns a key on it or hears its appeal: what every rule says of the caller now, and"
                            + " on what. The same rules are asked with each move.")
    @APIResponse(
            responseCode = "200",
            description = "Every rule.",
            content = @Content(schema = @Schema(implementation = ConflictCheckView.class)))
    public Response check(@PathParam("id") UUID id) {
        Actor actor = caller.actor();
        Office office = access.judge(actor, id);
        return Answers.personal(attestations.check(actor, access.see(actor, id), office));
    }

    @POST
    @Path("attestations")
    @Refuses({
        ErrorCode.ALREADY_EXISTS,
        ErrorCode.CONFLICT_OF_INTEREST,
        ErrorCode.DECLARATION_MISSING,
        ErrorCode.TECHNICAL_VIEW_MISSING
    })
    @Operation(
            operationId = "attest",
            summary = "Attest to your impartiality",
            description =
                    "For whoever turns a key or hears an appeal, once a case, before it does: nothing ties you to a"
                            + " side, or something does, and then you step back with this. Refused where a rule says otherwise,"
                            + " and in a blind review before the technical view is fixed.")
    @APIResponse(
            responseCode = "201",
            description = "Attested; kept with the decision.",
            content = @Content(schema = @Schema(implementation = AttestationView.class)))
    public Response attest(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull JudgeRequests.NewAttestation request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        authorise(actor, id);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            AttestationView made = attestations.attest(actor, id, access.judge(actor, id), request);
            return Once.Outcome.created(uri.getPath(), 1, "attestation", made);
        });
    }

    @GET
    @Path("attestations")
    @Operation(
            operationId = "listAttestations",
            summary = "List the attestations on a case",
            description = "Everybody's for auditors and the operator; your own for others who see the case.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, the first one first.",
            content = @Content(schema = @Schema(implementation = AttestationList.class)))
    public Response listAttestations(@PathParam("id") UUID id) {
        Actor actor = caller.actor();
        access.see(actor, id);
        return Answers.personal(new AttestationList(attestations.list(actor, id)));
    }

    @POST
    @Path("recusals")
    @Refuses(ErrorCode.ALREADY_EXISTS)
    @Operation(
            operationId = "recuse",
            summary = "Step back from a case",
            description = "For whoever turns a key on it or hears its appeal, with a coded reason, at any time and"
                    + " whatever its version. You lose the case with the answer: as a reviewer you neither act on it nor"
                    + " see it. It is offered to colleagues of your authority, and escalated where nobody is left.")
    @APIResponse(
            responseCode = "201",
            description = "You have stepped back.",
            content = @Content(schema = @Schema(implementation = RecusalView.class)))
    public Response recuse(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull JudgeRequests.NewRecusal request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        authorise(actor, id);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            RecusalView made = recusals.recuse(actor, id, access.judge(actor, id), request);
            return Once.Outcome.created(uri.getPath(), 1, "recusal", made);
        });
    }

    @GET
    @Path("recusals")
    @Operation(
            operationId = "listRecusals",
            summary = "List the recusals from a case",
            description = "For its reviewers, auditors and the operator. Words are for auditors.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, the first one first.",
            content = @Content(schema = @Schema(implementation = RecusalList.class)))
    public Response listRecusals(@PathParam("id") UUID id) {
        Actor actor = caller.actor();
        access.readAsOffice(actor, id);
        return Answers.personal(new RecusalList(recusals.list(actor, id)));
    }

    // Who has stepped back sees the case no more, and gets its own answer again if it was lost on the way.
    private void authorise(Actor actor, UUID id) {
        if (!recusals.stands(actor, id)) {
            access.judge(actor, id);
        }
    }

    /** The attestations on one case. */
    @Schema(name = "AttestationList", description = "The attestations on one case.")
    public record AttestationList(@Schema(maxItems = 1000) List<AttestationView> items) {}

    /** The recusals from one case. */
    @Schema(name = "RecusalList", description = "The recusals from one case.")
    public record RecusalList(@Schema(maxItems = 1000) List<RecusalView> items) {}
}
