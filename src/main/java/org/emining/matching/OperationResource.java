package org.emining.matching;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.limit.Exports;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** Long work over HTTP. */
@Path("/api/v1/operations/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "operations", description = "Long work: how far it is, its results, stopping it.")
public class OperationResource {

    private static final String SECONDS_TO_WAIT = "2";
    private static final MediaType CSV = MediaType.valueOf(MatchListExport.CSV + ";charset=utf-8;header=present");
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(MatchListExport.NDJSON), MediaType.valueOf(MatchListExport.CSV))
            .build();

    private final MatchListService service;
    private final MatchListExport export;
    private final Caller caller;
    private final Once once;

    OperationResource(MatchListService service, MatchListExport export, Caller caller, Once once) {
        this.service = service;
        this.export = export;
        this.caller = caller;
        this.once = once;
    }

    @GET
    @Operation(
            operationId = "readOperation",
            summary = "Read how far an operation is",
            description = "For the organisation that started it, and the operator. While it is under way the answer"
                    + " says when to ask again; it is kept for 30 days after its end unless the installation says"
                    + " otherwise, see `expiresAt`.")
    @APIResponse(
            responseCode = "200",
            description = "The operation.",
            headers = @Header(ref = "Retry-After"),
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    public Response read(
            @Parameter(description = "The `id` of the operation.") @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        OperationView view = service.read(caller.actor(), id);
        Response answer = Answers.read(headers, view.version(), view.tag(), view);
        return view.status().underWay()
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                        .build()
                : answer;
    }

    @GET
    @Exports
    @Path("results")
    @Produces({MatchListExport.NDJSON, MatchListExport.CSV})
    @Operation(
            operationId = "readResults",
            summary = "Fetch the results of an operation",
            description = "Once it has succeeded; 404 before. As `application/x-ndjson` each line is the list of one"
                    + " project, as `text/csv` (RFC 4180, UTF-8) each record is a firm of a list, and a cell that a"
                    + " spreadsheet would take for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The match lists, by the id of the project. NDJSON: the schema is that of a line.",
            content = {
                @Content(mediaType = MatchListExport.NDJSON, schema = @Schema(implementation = MatchListView.class)),
                @Content(mediaType = MatchListExport.CSV, schema = @Schema(implementation = MatchListTable.class))
            })
    public Response results(
            @Parameter(description = "The `id` of the operation.") @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @Context Request request) {
        OperationView operation = service.results(caller.actor(), id);
        boolean csv = Answers.form(request, FORMS).getSubtype().equals("csv");
        String form = csv ? "csv" : "ndjson";
        StreamingOutput body = stream -> export.write(operation, csv, stream);
        // Complete, so it never changes; the version is that of its end.
        String tag = EntityTags.of(operation.version(), form);
        return Response.fromResponse(Answers.read(headers, tag, "private, no-cache", body))
                .type(csv ? CSV : MediaType.valueOf(MatchListExport.NDJSON))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"match-lists-" + id + "." + form + "\"")
                .build();
    }

    @POST
    @Path("cancellations")
    @Operation(
            operationId = "cancelOperation",
            summary = "Stop an operation",
            description = "For those who may read it. Wherever it is, it stops; it cannot be taken up again.")
    @APIResponse(
            responseCode = "201",
            description = "Stopped.",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response cancel(
            @Parameter(description = "The `id` of the operation.") @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        service.read(actor, id);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, null), () -> {
            OperationView view = service.cancel(actor, id);
            return Once.Outcome.created(view.links().self(), view.version(), view.tag(), view);
        });
    }

    /** The results as a table, as the description shows them. */
    @Schema(
            name = "MatchListTable",
            description = "A header and a record for each firm of each list.",
            type = SchemaType.STRING,
            maxLength = 1_000_000_000)
    record MatchListTable() {}
}
