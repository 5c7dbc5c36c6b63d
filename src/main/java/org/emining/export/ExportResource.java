package org.emining.export;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.company.CompanyExport;
import org.emining.company.CompanySummary;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.limit.Exports;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Csv;
import org.emining.project.ProjectExport;
import org.emining.project.ProjectView;

/** Whole collections over HTTP, each to its caller as the list shows it. */
@Path("/api/v1/exports")
@PermitAll
@Tag(name = "exports", description = "Everything that a list shows, as one file; the feed of changes goes on from it.")
public class ExportResource {

    private static final String HOW =
            " All of it is of one moment, complete before the first byte is sent, and what the"
                    + " list shows you: without a token what is public. `Export-Cursor` is where `/changes` goes on from it:"
                    + " a copy that begins with this and follows that is never without a change. In JSON, GeoJSON and as the"
                    + " last line of NDJSON the manifest says the same as the headers; a file without it was cut off. CSV is"
                    + " RFC 4180 in UTF-8; its columns keep their order, lists of codes are separated by spaces, and what is"
                    + " more than that is JSON. Paid from the budget `export`.";

    private static final List<Variant> TABLES = variants(MediaType.APPLICATION_JSON, ExportForms.NDJSON, Csv.TYPE);
    private static final List<Variant> MAPS =
            variants(MediaType.APPLICATION_JSON, ExportForms.NDJSON, Csv.TYPE, ExportForms.GEOJSON);

    private final ExportService service;
    private final ExportForms forms;
    private final ProjectExport projects;
    private final CompanyExport companies;
    private final Caller caller;

    ExportResource(
            ExportService service, ExportForms forms, ProjectExport projects, CompanyExport companies, Caller caller) {
        this.service = service;
        this.forms = forms;
        this.projects = projects;
        this.companies = companies;
        this.caller = caller;
    }

    private static List<Variant> variants(String... types) {
        return Variant.mediaTypes(Stream.of(types).map(MediaType::valueOf).toArray(MediaType[]::new))
                .build();
    }

    @GET
    @Exports
    @Uncompressed // Content-Digest is of what is sent.
    @Path("projects")
    @Produces({MediaType.APPLICATION_JSON, ExportForms.NDJSON, Csv.TYPE, ExportForms.GEOJSON})
    @Operation(
            operationId = "exportProjects",
            summary = "Fetch all projects",
            description = "In every state that you may see, by id, as rows of `/projects`." + HOW)
    @APIResponse(
            responseCode = "200",
            description = "The projects. NDJSON: the schema is that of a line but the last, which is an object"
                    + " with the `manifest`.",
            headers = {
                @Header(ref = "Content-Digest"),
                @Header(ref = "Export-Rows"),
                @Header(ref = "Export-As-Of"),
                @Header(ref = "Export-Cursor")
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExportViews.ProjectObject.class)),
                @Content(mediaType = ExportForms.NDJSON, schema = @Schema(implementation = ProjectView.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = ExportViews.Table.class)),
                @Content(
                        mediaType = ExportForms.GEOJSON,
                        schema = @Schema(implementation = ExportViews.ProjectFeatures.class))
            })
    public Response projects(@BeanParam ExportOptions options, @Context Request request) {
        MediaType form = Answers.form(request, MAPS);
        return answer("project", "projects", projects::forEach, ExportColumn.PROJECTS, options, form);
    }

    @GET
    @Exports
    @Uncompressed // Content-Digest is of what is sent.
    @Path("companies")
    @Produces({MediaType.APPLICATION_JSON, ExportForms.NDJSON, Csv.TYPE})
    @Operation(
            operationId = "exportCompanies",
            summary = "Fetch all companies",
            description = "In every state that you may see, by id, as rows of `/companies`." + HOW)
    @APIResponse(
            responseCode = "200",
            description = "The companies. NDJSON: the schema is that of a line but the last, which is an object"
                    + " with the `manifest`.",
            headers = {
                @Header(ref = "Content-Digest"),
                @Header(ref = "Export-Rows"),
                @Header(ref = "Export-As-Of"),
                @Header(ref = "Export-Cursor")
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExportViews.CompanyObject.class)),
                @Content(mediaType = ExportForms.NDJSON, schema = @Schema(implementation = CompanySummary.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = ExportViews.Table.class))
            })
    public Response companies(@BeanParam ExportOptions options, @Context Request request) {
        MediaType form = Answers.form(request, TABLES);
        return answer("company", "companies", companies::forEach, ExportColumn.COMPANIES, options, form);
    }

    private <T> Response answer(
            String kind,
            String name,
            ExportService.Rows<T> rows,
            List<ExportColumn> columns,
            ExportOptions options,
            MediaType type) {
        options.check(type.getSubtype().equals("csv"));
        Actor actor = caller.actor();
        ExportFile file =
                switch (type.getSubtype()) {
                    case "csv" -> service.make(actor, kind, rows, forms.table(columns, options.raw(), options.bom()));
                    case "x-ndjson" -> service.make(actor, kind, rows, forms.lines());
                    case "geo+json" -> service.make(actor, kind, rows, forms.features());
                    default -> service.make(actor, kind, rows, forms.object());
                };
        ExportManifest manifest = file.manifest();
        StreamingOutput body = stream -> {
            try (InputStream content = file.content()) {
                content.transferTo(stream);
            }
        };
        String asOf = Csv.instant(manifest.asOf());
        return Response.ok(body)
                .type(
                        type.getSubtype().equals("csv")
                                ? MediaType.valueOf(Csv.TYPE + ";charset=utf-8;header=present")
                                : type)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(file.sha256()) + ":")
                .header("Export-Rows", manifest.rows())
                .header("Export-As-Of", asOf)
                .header("Export-Cursor", manifest.cursor())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.%s\""
                                .formatted(
                                        name,
                                        asOf.replaceAll("[^0-9TZ]", ""),
                                        type.getSubtype().replaceAll("x-|\\+", "")))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
