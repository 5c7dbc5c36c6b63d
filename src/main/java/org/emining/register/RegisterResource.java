package org.emining.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.Variant;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.catalogue.CodeLists;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Csv;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.emining.platform.web.SparseRows;

/** The public register over HTTP. */
@Path("/api/v1/register")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "register",
        description =
                "What everybody may read of filings and decisions. An approval is facilitation only: no mineral title, no"
                        + " priority in the provincial queue.")
public class RegisterResource {

    static final String ANYBODY = "register";

    private static final String NDJSON = "application/x-ndjson";
    private static final MediaType TABLE = MediaType.valueOf(Csv.TYPE + ";charset=utf-8;header=present");
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(NDJSON),
                    MediaType.valueOf(Csv.TYPE),
                    MediaType.valueOf(SparseRows.TYPE))
            .build();

    private final Register register;
    private final Cursors cursors;
    private final CodeLists lists;
    private final ObjectMapper json;
    private final SparseRows sparse;

    RegisterResource(Register register, Cursors cursors, CodeLists lists, ObjectMapper json, SparseRows sparse) {
        this.register = register;
        this.cursors = cursors;
        this.lists = lists;
        this.json = json;
        this.sparse = sparse;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, NDJSON, Csv.TYPE, SparseRows.TYPE})
    @Operation(
            operationId = "listRegister",
            summary = "The public register of filings and decisions",
            description =
                    "For everybody, without a token. What is shown of a case, and when, its jurisdiction has laid"
                            + " down before it was filed; usually state, clocks and keys at once, and coded reasons a week after the"
                            + " decision. As `application/x-ndjson` each line is an entry, as `text/csv` (RFC 4180, UTF-8) each"
                            + " record is one, with what each key said last, and a cell that a spreadsheet would take for a formula"
                            + " begins with an apostrophe. The pages are the same in every form; the Link header leads to the next.")
    @APIResponse(
            responseCode = "200",
            description = "One page, the newest number first unless sorted otherwise.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RegisterPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = RegisterEntry.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = RegisterTable.class))
            })
    public Response list(@BeanParam RegisterFilter filter, @BeanParam Paging paging, @Context Request request) {
        String form = Answers.form(request, FORMS).getSubtype();
        boolean whole = form.equals("csv") || form.equals("x-ndjson");
        Parameters.together(() -> filter.wanted(lists), filter::oldestFirst, () -> filter.members(whole));
        List<String> after = paging.after(cursors, ANYBODY);
        List<RegisterEntry> rows = register.page(
                filter.wanted(lists),
                filter.oldestFirst(),
                after == null ? null : after.getFirst(),
                paging.limit() + 1);
        Page<RegisterEntry> page = paging.page(cursors, ANYBODY, rows, row -> List.of(row.number()));
        Response.ResponseBuilder answer = Response.fromResponse(sparse.of(page, filter.members(whole)));
        if (form.equals("csv")) {
            answer.entity(RegisterTable.of(page.items())).type(TABLE);
        } else if (form.equals("x-ndjson")) {
            answer.entity(lines(page.items())).type(NDJSON);
        }
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private String lines(List<RegisterEntry> entries) {
        StringBuilder lines = new StringBuilder();
        try {
            for (RegisterEntry entry : entries) {
                lines.append(json.writeValueAsString(entry)).append('\n');
            }
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString();
    }

    @GET
    @Path("{number}")
    @Operation(
            operationId = "readRegisterEntry",
            summary = "Read an entry of the register",
            description =
                    "For everybody, without a token. With what the transparency log holds of it, and what opens those"
                            + " of its sealed facts that are shown.")
    @APIResponse(
            responseCode = "200",
            description = "The entry.",
            content = @Content(schema = @Schema(implementation = RegisterEntry.class)))
    public Response read(
            @Parameter(
                            description = "Number of the receipt, or of the file where that is shown.",
                            schema = @Schema(maxLength = 30))
                    @PathParam("number")
                    String number) {
        return Response.ok(register.find(number)).build();
    }

    /** A page of the register, as the description shows it. */
    @Schema(name = "RegisterPage", description = "A page of the register.")
    record RegisterPage(@Schema(maxItems = 200) List<RegisterEntry> items, Page.PageInfo page, Page.Links links) {}
}
