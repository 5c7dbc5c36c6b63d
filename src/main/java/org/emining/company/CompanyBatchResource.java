package org.emining.company;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.web.Batch;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** Several companies in one request. */
@Path("/api/v1/companies/batch")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "companies")
public class CompanyBatchResource {

    private final CompanyService service;
    private final Batch batch;
    private final Caller caller;

    CompanyBatchResource(CompanyService service, Batch batch, Caller caller) {
        this.service = service;
        this.batch = batch;
        this.caller = caller;
    }

    /** What is to be registered; each is judged when its turn comes. */
    @Schema(name = "CompanyBatch", description = "Companies to be registered, each by itself.")
    record CompanyBatch(
            @NotNull @Size(min = 1, max = Batch.MOST) List<@NotNull Profile> items) {}

    @POST
    @Operation(
            operationId = "registerCompanies",
            summary = "Register several companies",
            description = "For a firm, or a portal with its mandate. Each item is registered or refused by itself, and"
                    + " told with the status that the single request would have got. A retry under the same key makes"
                    + " nothing twice and tries again what was refused. For more than 100, send a file:"
                    + " `POST /imports`.")
    @APIResponse(
            responseCode = "207",
            description = "What came of each.",
            content = @Content(schema = @Schema(implementation = Batch.Answer.class)))
    @Refuses({})
    public Response register(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull CompanyBatch request,
            @Context UriInfo uri,
            @Context HttpServerRequest http) {
        Actor actor = caller.actor();
        CompanyAccess.register(actor);
        return batch.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), request.items(), http, profile -> {
            Seen<CompanyView> made = service.register(actor, profile);
            return Once.Outcome.created(
                    CompanyAnswers.PATH + made.body().id(), made.version(), made.tag(), made.body());
        });
    }
}
