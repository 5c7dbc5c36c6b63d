package org.emining.sandbox;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.feed.webhook.WebhookProbes;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.organisation.Role;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** The conformance kit over HTTP. Outside of a sandbox these addresses do not exist. */
@Path("/api/v1/sandbox/conformance-runs")
@EndpointDisabled(name = "emining.sandbox.enabled", stringValue = "false", disableIfMissing = true)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sandbox", description = "What a sandbox has and no other installation.")
public class ConformanceRunResource {

    private static final String ID = "The `id` of the run.";

    private final Runs runs;
    private final WebhookProbes probes;
    private final SecurityIdentity identity;
    private final Caller caller;
    private final Once once;

    ConformanceRunResource(Runs runs, WebhookProbes probes, SecurityIdentity identity, Caller caller, Once once) {
        this.runs = runs;
        this.probes = probes;
        this.identity = identity;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "beginConformanceRun",
            summary = "Begin a conformance run",
            description =
                    "For firms and portals. From now on the sandbox watches what whoever has your token sends, and"
                            + " lets some of it fail, each once: three writes under new keys (503, an answer that is lost, 429),"
                            + " one change with `If-Match` (412), one read of the feed that goes on from a cursor (410). A run"
                            + " that you began before ends; runs do not outlive a restart of the sandbox.")
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @Refuses({})
    public Response begin(@HeaderParam(Once.HEADER) @Nullable String key, @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.FIRM, Role.PORTAL);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, null), () -> {
            Run run = runs.begin(Objects.requireNonNull(Runs.client(identity)));
            RunView view = RunView.of(run);
            return Once.Outcome.created(view.links().self(), 1, RunView.VIEW, view);
        });
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readConformanceRun",
            summary = "Read a conformance run",
            description = "For who began it. Its verdicts as of now; each check says what is to be done.")
    @APIResponse(
            responseCode = "200",
            description = "The run.",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        caller.actor().require(Role.FIRM, Role.PORTAL);
        return Answers.personal(RunView.of(runs.find(Runs.client(identity), id)));
    }

    @POST
    @Path("{id}/webhook-probes")
    @Operation(
            operationId = "probeWebhooks",
            summary = "Try your webhook receiver out",
            description =
                    "Sends five messages to the newest enabled endpoint of the organisation you act for: one to be"
                            + " taken, the same once more, one with a wrong signature, one ten minutes old, one of a type nobody"
                            + " knows. What they were answered with shows in the run a moment later.")
    @APIResponse(
            responseCode = "201",
            description = "On their way.",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response probe(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Context UriInfo uri) {
        Actor actor = caller.actor().require(Role.FIRM, Role.PORTAL);
        Run run = runs.find(Runs.client(identity), id);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, null), () -> {
            probes.send(actor, run::probed);
            RunView view = RunView.of(run);
            return Once.Outcome.created(view.links().self(), 1, RunView.VIEW, view);
        });
    }
}
