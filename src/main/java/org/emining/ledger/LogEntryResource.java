package org.emining.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.limit.Exports;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Entries of the log and proofs about them over HTTP, for everybody. */
@Path("/api/v1/ledger")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class LogEntryResource {

    private static final String ANYBODY = "ledger";
    private static final String WHOLE = "^[0-9]{1,15}$";

    private final LedgerService ledger;
    private final LogExport export;
    private final Cursors cursors;

    LogEntryResource(LedgerService ledger, LogExport export, Cursors cursors) {
        this.ledger = ledger;
        this.export = export;
        this.cursors = cursors;
    }

    @GET
    @Path("entries")
    @Operation(
            operationId = "listLogEntries",
            summary = "The entries of the log",
            description =
                    "For everybody. In the order of their places; what was written since the newest checkpoint comes"
                            + " with the next.")
    @APIResponse(
            responseCode = "200",
            description = "One page, the first first.",
            content = @Content(schema = @Schema(implementation = LogEntryPage.class)))
    public Response list(
            @Parameter(description = "Of this case or policy.", schema = @Schema(format = "uuid", maxLength = 36))
                    @QueryParam("subjectId")
                    @Nullable
                    String subjectId,
            @BeanParam Paging paging) {
        UUID subject = Parameters.uuid("subjectId", subjectId);
        List<String> after = paging.after(cursors, ANYBODY);
        long first = after == null ? 0 : Long.parseLong(after.getFirst()) + 1;
        List<LogEntryView> rows = ledger.entries(first, subject, paging.limit() + 1);
        return Answers.page(paging.page(cursors, ANYBODY, rows, row -> List.of(String.valueOf(row.place()))));
    }

    @GET
    @Path("entries/{id}")
    @Operation(operationId = "readLogEntry", summary = "Read an entry of the log", description = "For everybody.")
    @APIResponse(
            responseCode = "200",
            description = "The entry.",
            content = @Content(schema = @Schema(implementation = LogEntryView.class)))
    public Response read(@Parameter(description = "The `id` of the entry.") @PathParam("id") UUID id) {
        return Response.ok(ledger.entry(id)).build();
    }

    @GET
    @Exports
    @Path("export")
    @Produces(LogExport.NDJSON)
    @Operation(
            operationId = "exportLog",
            summary = "Take a copy of the log",
            description =
                    "For everybody. A JSON object a line, up to 10,000 entries with the hashes of complete subtrees and"
                            + " the checkpoints over them. The parts one after the other are what `verify-log` checks.")
    @APIResponse(
            responseCode = "200",
            description = "The part; empty when the log has not reached it. The schema is that of a line.",
            content = @Content(mediaType = LogExport.NDJSON, schema = @Schema(implementation = LogExport.Line.class)))
    public Response copy(
            @Parameter(
                            description = "The place it begins with; left out, 0.",
                            schema = @Schema(type = SchemaType.STRING, pattern = WHOLE, maxLength = 15))
                    @QueryParam("from")
                    @Nullable
                    String from) {
        Long first = whole("from", from);
        StreamingOutput body = stream -> export.write(first == null ? 0 : first, stream);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"log.ndjson\"")
                .build();
    }

    @GET
    @Path("proofs/inclusion")
    @Operation(
            operationId = "readInclusionProof",
            summary = "Prove that an entry is in the log",
            description =
                    "For everybody. Name the entry by `entryId` or by `leafHash`. 404 for one that has no place in a"
                            + " tree of that size, which a new one gets with the next checkpoint.")
    @APIResponse(
            responseCode = "200",
            description = "The proof.",
            content = @Content(schema = @Schema(implementation = ProofView.Inclusion.class)))
    @APIResponse(responseCode = "404", description = "No such entry, or not in a tree of that size.")
    public Response inclusion(
            @Parameter(description = "The entry.", schema = @Schema(format = "uuid", maxLength = 36))
                    @QueryParam("entryId")
                    @Nullable
                    String entryId,
            @Parameter(
                            description = "Its leaf hash in hexadecimal digits.",
                            schema = @Schema(pattern = "^[0-9a-f]{64}$", maxLength = 64))
                    @QueryParam("leafHash")
                    @Nullable
                    String leafHash,
            @Parameter(
                            description = "The size of the tree; left out, that of the newest checkpoint.",
                            schema = @Schema(type = SchemaType.STRING, pattern = WHOLE, maxLength = 15))
                    @QueryParam("treeSize")
                    @Nullable
                    String treeSize) {
        UUID id = Parameters.uuid("entryId", entryId);
        if ((id == null) == (leafHash == null)) {
            throw refusal("entryId", "one-of-two", "leafHash");
        }
        Long size = whole("treeSize", treeSize);
        LogEntryView entry = id == null ? ledger.entry(hash(leafHash)) : ledger.entry(id);
        return Response.ok(ledger.inclusion(entry, size)).build();
    }

    @GET
    @Path("proofs/consistency")
    @Operation(
            operationId = "readConsistencyProof",
            summary = "Prove that the log has only grown",
            description = "For everybody. That the tree of the first size is the beginning of that of the second.")
    @APIResponse(
            responseCode = "200",
            description = "The proof.",
            content = @Content(schema = @Schema(implementation = ProofView.Consistency.class)))
    public Response consistency(
            @Parameter(
                            description = "The smaller size.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, pattern = WHOLE, maxLength = 15))
                    @QueryParam("first")
                    @Nullable
                    String first,
            @Parameter(
                            description = "The larger size; left out, that of the newest checkpoint.",
                            schema = @Schema(type = SchemaType.STRING, pattern = WHOLE, maxLength = 15))
                    @QueryParam("second")
                    @Nullable
                    String second) {
        Long smaller = whole("first", first);
        if (smaller == null) {
            throw refusal("first", "not-null");
        }
        return Response.ok(ledger.consistency(smaller, whole("second", second))).build();
    }

    private static @Nullable Long whole(String name, @Nullable String value) {
        if (value != null && !value.matches(WHOLE)) {
            throw refusal(name, "pattern", WHOLE);
        }
        return value == null ? null : Long.valueOf(value);
    }

    private static Hash hash(@Nullable String hex) {
        if (hex == null || !hex.matches("[0-9a-f]{64}")) {
            throw refusal("leafHash", "pattern", "[0-9a-f]{64}");
        }
        return Hash.of(HexFormat.of().parseHex(hex));
    }

    private static DomainException refusal(String parameter, String code, Object... values) {
        return DomainException.of(ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter(parameter, code, values)));
    }

    /** A page of entries, as the description shows it. */
    @Schema(name = "LogEntryPage", description = "A page of entries of the log.")
    record LogEntryPage(@Schema(maxItems = 200) List<LogEntryView> items, Page.PageInfo page, Page.Links links) {}
}
