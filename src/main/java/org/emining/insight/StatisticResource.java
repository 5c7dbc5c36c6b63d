package org.emining.insight;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Caller;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Csv;

/** Statistics over HTTP. */
@Path("/api/v1/statistics")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics", description = "What cases, projects and firms come to when they are counted.")
public class StatisticResource {

    private static final MediaType TABLE = MediaType.valueOf(Csv.TYPE + ";charset=utf-8;header=present");
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Csv.TYPE))
            .build();

    private final Statistics statistics;
    private final Caller caller;

    StatisticResource(Statistics statistics, Caller caller) {
        this.statistics = statistics;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listStatistics",
            summary = "List the statistics",
            description = "For everybody: what each counts and how, what it can be narrowed by, and who may read it.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by name.",
            content = @Content(schema = @Schema(implementation = StatisticList.class)))
    public Response list() {
        return Response.ok(new StatisticList(statistics.definitions())).build();
    }

    @GET
    @Path("{name}")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            operationId = "readStatistic",
            summary = "Read a statistic",
            description = "The public ones for everybody, without a token; the others for reviewers, auditors and the"
                    + " operator. With its definition, what it was narrowed by, and how many things were counted. The"
                    + " public, firms, publishers and portals get the cases counted that the public register shows at once."
                    + " As `text/csv` (RFC 4180, UTF-8) each record says that too, and a cell that a spreadsheet would take"
                    + " for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "What it comes to.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticView.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = StatisticTable.class))
            })
    @APIResponse(responseCode = "403", description = "For reviewers, auditors and the operator.")
    public Response read(
            @Parameter(description = "As `listStatistics` names it.")
                    @PathParam("name")
                    @Schema(maxLength = 60, examples = "step-times")
                    String name,
            @BeanParam StatisticFilter filter,
            @Context Request request) {
        StatisticView statistic = statistics.read(caller.actor(), name, filter);
        boolean csv = Answers.form(request, FORMS).getSubtype().equals("csv");
        Response.ResponseBuilder answer = csv
                ? Response.ok((StreamingOutput) stream -> StatisticTable.write(statistic, stream), TABLE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\""
                                        + statistic.definition().name() + ".csv\"")
                : Response.ok(statistic, MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    /** What there is, as the description shows it. */
    @Schema(name = "StatisticList", description = "What each statistic is.")
    record StatisticList(@Schema(maxItems = 100) List<DefinitionView> items) {}
}
