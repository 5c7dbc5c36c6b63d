package org.emining.imports;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Answers;
import org.emining.platform.web.ContentDigest;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** Imports over HTTP: a file comes in, and is followed until each of its rows is done. */
@Path("/api/v1/imports")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "Files of companies, projects and participants, entered row by row.")
public class ImportResource {

    private static final String SECONDS_TO_WAIT = "2";

    private final ImportService service;
    private final Reception reception;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    ImportResource(ImportService service, Reception reception, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.reception = reception;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    /** What a retry must have sent again. */
    record Sent(ImportForm form, String sha256) {}

    @POST
    @Consumes({"text/csv", ImportReport.TYPE})
    @Operation(
            operationId = "startImport",
            summary = "Import a file",
            description = "Companies for a firm, or a portal with its mandate, and participants: which of its companies"
                    + " would take part in which project, each the draft of an expression of interest; projects, as"
                    + " drafts, for publishers. A"
                    + " table (RFC 4180, UTF-8, with a header) or a JSON object a line: what a single request would"
                    + " hold, and an `externalId` that names the row for its organisation. What was entered under an"
                    + " `externalId` before stays as it is, so a file may be sent again; with `UPSERT` a row is laid"
                    + " over it, a member that is absent or null stays as it is, and a row that says what is there"
                    + " already changes nothing. Each row is judged by the"
                    + " rules of the single request; a word for a mineral that is no code waits until somebody says"
                    + " what is meant. One import at a time for an organisation; 20 MiB and 20,000 rows unless the"
                    + " installation says otherwise. A file that cannot be told apart into rows is refused whole.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = ImportFile.class)),
                @Content(mediaType = ImportReport.TYPE, schema = @Schema(implementation = ImportFile.class))
            })
    @APIResponse(
            responseCode = "202",
            description = "Kept row by row: ask at `Location` what becomes of them.",
            headers = @Header(ref = "Location"),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @Refuses(ErrorCode.OPERATION_UNDER_WAY)
    public Response start(
            @Parameter(
                            description = "What the file holds.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"COMPANIES", "PROJECTS", "PARTICIPANTS"}))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(
                            description = "`COMMIT` enters what is not there yet, `UPSERT` also changes what was"
                                    + " entered under the same `externalId` before. `VALIDATE` and"
                                    + " `VALIDATE_UPSERT` tell what these would do, and enter nothing.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"VALIDATE", "COMMIT", "VALIDATE_UPSERT", "UPSERT"}))
                    @QueryParam("mode")
                    @Nullable
                    String mode,
            @Parameter(
                            description = "RFC 9530: the SHA-256 of the file.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1000),
                            example = "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:")
                    @HeaderParam(ContentDigest.HEADER)
                    @Nullable
                    String digest,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(Once.HEADER) @Nullable String key,
            InputStream body,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        ImportAccess.some(actor);
        ImportKind wanted = one("kind", kind, ImportKind.class);
        ImportMode how = one("mode", mode, ImportMode.class);
        UUID owner = ImportAccess.start(actor, wanted);
        String sha256 = ContentDigest.required(digest);
        return reception.receive(
                owner,
                body,
                ImportForm.of(String.valueOf(type)),
                sha256,
                file -> once.run(
                        new Once.Attempt(key, actor.scope(), "POST", uri, new Sent(file.form(), sha256)), () -> {
                            ImportView view = service.start(actor, new Import.Order(wanted, how, file));
                            return new Once.Outcome(202, view.links().self(), view.version(), view.tag(), view);
                        }));
    }

    private static <E extends Enum<E>> E one(String name, @Nullable String value, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> DomainException.of(
                        ErrorCode.INVALID_PARAMETER,
                        List.of(Fault.inParameter(
                                name,
                                "one-of",
                                Stream.of(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))))));
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "Those of the organisation for which the caller acts, of what the caller may import; the"
                    + " latest first. They are kept for 30 days after their end unless the installation says"
                    + " otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public Response list(@BeanParam Paging paging) {
        Actor actor = caller.actor();
        ImportAccess.some(actor);
        List<String> after = paging.after(cursors, actor.scope());
        List<ImportView> rows =
                service.page(actor, after == null ? null : UUID.fromString(after.getFirst()), paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readImport",
            summary = "Read how far an import is",
            description = "For who may enter such things for its organisation, and the operator. While it is under way"
                    + " the answer says when to ask again.")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            headers = @Header(ref = "Retry-After"),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ImportView view = service.read(caller.actor(), id);
        Response answer = Answers.read(headers, view.version(), view.tag(), view);
        return view.status().isUnderWay()
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                        .build()
                : answer;
    }

    @POST
    @Path("{id}/cancellations")
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description = "For those who may read it. What was entered stays; the other rows are never looked at.")
    @APIResponse(
            responseCode = "201",
            description = "Stopped.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response cancel(
            @PathParam("id") UUID id, @HeaderParam(Once.HEADER) @Nullable String key, @Context UriInfo uri) {
        Actor actor = caller.actor();
        service.read(actor, id);
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, null), () -> {
            ImportView view = service.cancel(actor, id);
            return Once.Outcome.created(view.links().self(), view.version(), view.tag(), view);
        });
    }

    /** A page of imports, as the description shows it. */
    @Schema(name = "ImportPage", description = "A page of imports.")
    record ImportPage(@Schema(maxItems = 200) List<ImportView> items, Page.PageInfo page, Page.Links links) {}

    /** A file, as the description shows it. */
    @Schema(
            name = "ImportFile",
            description = "A table or a JSON object a line; docs/imports.md lists columns and members.",
            type = SchemaType.STRING,
            maxLength = 20_971_520)
    record ImportFile() {}
}
