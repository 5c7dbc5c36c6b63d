package org.emining.sandbox;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Caller;
import org.emining.organisation.Role;
import org.emining.platform.contract.Refuses;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** The clock of a sandbox over HTTP. Outside of one these addresses do not exist. */
@Path("/api/v1/sandbox/clock")
@EndpointDisabled(name = "emining.sandbox.enabled", stringValue = "false", disableIfMissing = true)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sandbox", description = "What a sandbox has and no other installation.")
public class SandboxClockResource {

    private final SandboxClock clock;
    private final Caller caller;

    SandboxClockResource(SandboxClock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readSandboxClock",
            summary = "Read the sandbox's clock",
            description =
                    "For whoever has a role in an organisation. All times in answers are those of this clock, those of"
                            + " tokens, retries by key and webhook signatures excepted.")
    @APIResponse(
            responseCode = "200",
            description = "The clock.",
            content = @Content(schema = @Schema(implementation = ClockView.class)))
    public Response read() {
        caller.actor().require(Role.values());
        return answer(clock.read());
    }

    @PUT
    @Operation(
            operationId = "setSandboxClock",
            summary = "Set the sandbox's clock",
            description =
                    "Forward, never back, and up to 1440 times as fast as real time. Everybody in the sandbox shares it:"
                            + " deadlines pass, retries of webhooks come and changes are forgotten by it.")
    @APIResponse(
            responseCode = "200",
            description = "The clock as it goes on.",
            content = @Content(schema = @Schema(implementation = ClockView.class)))
    @Refuses({})
    public Response set(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull ClockRequest request) {
        caller.actor().require(Role.values());
        ClockView set = clock.set(EntityTags.required(ifMatch), request.now(), request.rate());
        clock.follow();
        return answer(set);
    }

    // No 304: what it shows has changed even when nobody has set it.
    private static Response answer(ClockView view) {
        return Answers.changed(view.version(), ClockView.VIEW, view);
    }
}
