package org.emining.ledger;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.organisation.Role;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.NoWords;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** Checkpoints, keys and witnesses of the log over HTTP. */
@Path("/api/v1/ledger")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "ledger",
        description =
                "The transparency log: what was filed, decided and put in force, such that nobody, not even who runs"
                        + " the database, can change it unseen.")
public class LedgerResource {

    private static final String ANYBODY = "ledger";
    private static final String WITNESS = "/api/v1/ledger/keys";

    private final LedgerService ledger;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    LedgerResource(LedgerService ledger, Caller caller, Once once, Cursors cursors) {
        this.ledger = ledger;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @GET
    @Path("keys")
    @PermitAll
    @Operation(
            operationId = "readLogKeys",
            summary = "Read the keys of the log and of its witnesses",
            description =
                    "For everybody. Fetch them once, keep them, and check what you get later with those you kept.")
    @APIResponse(
            responseCode = "200",
            description = "The keys.",
            content = @Content(schema = @Schema(implementation = LogKeysView.class)))
    public Response keys() {
        return Response.ok(ledger.keys()).build();
    }

    @GET
    @Path("checkpoints")
    @PermitAll
    @Operation(operationId = "listCheckpoints", summary = "The checkpoints of the log", description = "For everybody.")
    @APIResponse(
            responseCode = "200",
            description = "One page, the newest first.",
            content = @Content(schema = @Schema(implementation = CheckpointPage.class)))
    public Response checkpoints(@BeanParam Paging paging) {
        List<String> after = paging.after(cursors, ANYBODY);
        long below = after == null ? Long.MAX_VALUE : Long.parseLong(after.getFirst());
        List<CheckpointView> rows = ledger.checkpoints(below, paging.limit() + 1);
        return Answers.page(paging.page(cursors, ANYBODY, rows, row -> List.of(String.valueOf(row.size()))));
    }

    @GET
    @Path("checkpoints/latest")
    @PermitAll
    @Operation(
            operationId = "readLatestCheckpoint",
            summary = "Read the newest checkpoint",
            description = "For everybody. 404 until the log has signed its first.")
    @APIResponse(responseCode = "404")
    @APIResponse(
            responseCode = "200",
            description = "The checkpoint.",
            content = @Content(schema = @Schema(implementation = CheckpointView.class)))
    public Response latest() {
        return Response.ok(ledger.latest()).build();
    }

    @GET
    @Path("checkpoints/{size}")
    @PermitAll
    @Operation(
            operationId = "readCheckpoint",
            summary = "Read the checkpoint of a size",
            description = "For everybody. Only witnesses add to it.")
    @APIResponse(
            responseCode = "200",
            description = "The checkpoint.",
            content = @Content(schema = @Schema(implementation = CheckpointView.class)))
    public Response checkpoint(
            @Parameter(description = "The number of entries.") @PathParam("size") long size,
            @Context HttpHeaders headers) {
        CheckpointView view = ledger.checkpoint(size);
        return Answers.read(headers, view.size(), view.tag(), view);
    }

    @POST
    @Path("checkpoints")
    @Operation(
            operationId = "signCheckpoint",
            summary = "Sign a checkpoint now",
            description =
                    "For the operator. Gives every entry that waits its place. Without any the newest checkpoint is"
                            + " answered as it is.")
    @APIResponse(
            responseCode = "201",
            description = "The newest checkpoint.",
            content = @Content(schema = @Schema(implementation = CheckpointView.class)))
    @Refuses({})
    public Response sign(
            @HeaderParam(Once.HEADER) @Nullable String key, @Valid @Nullable NoWords body, @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.OPERATOR);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, body), () -> created(ledger.signNow()));
    }

    @POST
    @Path("checkpoints/{size}/cosignatures")
    @Operation(
            operationId = "cosignCheckpoint",
            summary = "Co-sign a checkpoint",
            description =
                    "For a portal that has registered a key: it says to have seen this checkpoint and that it"
                            + " continues the one it had seen before. Check that first, with the consistency proof. Once a witness.")
    @APIResponse(
            responseCode = "201",
            description = "The checkpoint with the signature.",
            content = @Content(schema = @Schema(implementation = CheckpointView.class)))
    @Refuses(ErrorCode.ALREADY_EXISTS)
    public Response cosign(
            @Parameter(description = "The number of entries.") @PathParam("size") long size,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewCosignature request,
            @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.PORTAL);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> created(ledger.cosign(actor, size, request)));
    }

    @POST
    @Path("witnesses")
    @Operation(
            operationId = "registerWitness",
            summary = "Register a key to co-sign with",
            description = "For a portal. Nobody else can sign for it with this key, and it is shown to everybody.")
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = WitnessView.class)))
    @Refuses(ErrorCode.ALREADY_EXISTS)
    public Response register(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewWitness request,
            @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.PORTAL);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            WitnessView view = ledger.register(actor, request);
            return Once.Outcome.created(WITNESS, 1, "witness", view);
        });
    }

    private static Once.Outcome created(CheckpointView view) {
        return Once.Outcome.created(CheckpointView.PATH + view.size(), view.size(), view.tag(), view);
    }

    /** A page of checkpoints, as the description shows it. */
    @Schema(name = "CheckpointPage", description = "A page of checkpoints.")
    record CheckpointPage(@Schema(maxItems = 200) List<CheckpointView> items, Page.PageInfo page, Page.Links links) {}
}
