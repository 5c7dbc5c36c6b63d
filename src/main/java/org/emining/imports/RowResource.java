package org.emining.imports;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.language.Language;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What has become of the rows of an import, in pages or as a whole. */
@Path("/api/v1/imports/{id}")
@Authenticated
@Tag(name = "imports")
public class RowResource {

    private static final String STATES = "One or more states of rows, separated by commas; left out, all.";
    private static final String STATE_PATTERN = "[A-Z]+(,[A-Z]+)*";

    private final ImportService service;
    private final ImportReport report;
    private final Caller caller;
    private final Cursors cursors;

    RowResource(ImportService service, ImportReport report, Caller caller, Cursors cursors) {
        this.service = service;
        this.report = report;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Path("rows")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listImportRows",
            summary = "List the rows of an import",
            description = "In the order of the file, at any time; for those who may read the import. The sentences of"
                    + " faults are in the language asked for.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = RowPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @Parameter(
                            description = STATES,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 80, pattern = STATE_PATTERN))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam Paging paging,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String asked) {
        Actor actor = caller.actor();
        ImportView of = service.read(actor, id);
        Set<RowState> states = Parameters.anyOf("state", state, RowState.class);
        Language language = Language.accepted(asked);
        List<String> after = paging.after(cursors, actor.scope());
        int line = after == null ? 0 : Integer.parseInt(after.getFirst());
        List<RowView> rows = service.rows(id, line, states, paging.limit() + 1).stream()
                .map(row -> RowView.of(row, of, language))
                .toList();
        Response page =
                Answers.page(paging.page(cursors, actor.scope(), rows, row -> List.of(String.valueOf(row.line()))));
        return in(language, page).build();
    }

    @GET
    @Path("report")
    @Produces(ImportReport.TYPE)
    @Operation(
            operationId = "readImportReport",
            summary = "Fetch the report of an import",
            description = "Every row, a JSON object a line, in the order of the file; at any time, for those who may"
                    + " read the import. The sentences of faults are in the language asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The rows. The schema is that of a line.",
            content = @Content(mediaType = ImportReport.TYPE, schema = @Schema(implementation = RowView.class)))
    public Response report(
            @PathParam("id") UUID id,
            @Parameter(
                            description = STATES,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 80, pattern = STATE_PATTERN))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String asked) {
        ImportView of = service.read(caller.actor(), id);
        Set<RowState> states = Parameters.anyOf("state", state, RowState.class);
        Language language = Language.accepted(asked);
        StreamingOutput body = stream -> report.write(of, states, language, stream);
        return in(language, Response.ok(body, ImportReport.TYPE).build())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".ndjson\"")
                .build();
    }

    private static Response.ResponseBuilder in(Language language, Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** A page of rows, as the description shows it. */
    @Schema(name = "ImportRowPage", description = "A page of rows.")
    record RowPage(@Schema(maxItems = 200) List<RowView> items, Page.PageInfo page, Page.Links links) {}
}
