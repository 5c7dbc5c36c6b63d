package org.emining.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;

/** The code lists over HTTP: public, cacheable, every label in every language at once. */
@Path("/api/v1/code-lists")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue", description = "What the codes of all other answers mean.")
public class CodeListResource {

    private static final String CACHEABLE = "public, max-age=3600";

    private final CodeLists lists;

    CodeListResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listCodeLists",
            summary = "List the code lists",
            description = "Names, versions, sources and licences; read one to get its codes.")
    @APIResponse(
            responseCode = "200",
            description = "All lists.",
            content = @Content(schema = @Schema(implementation = Directory.class)))
    public Response all(@Context HttpHeaders headers) {
        List<Entry> entries = lists.all().stream().map(Entry::of).toList();
        String tag = EntityTags.quoted(version(entries));
        return Answers.read(headers, tag, CACHEABLE, new Directory(entries));
    }

    @GET
    @Path("{name}")
    @Operation(
            operationId = "readCodeList",
            summary = "Read a code list",
            description = "Every code with its labels in en, zh-Hans, ja and ur. Lists are open: expect new codes.")
    @APIResponse(
            responseCode = "200",
            description = "The list.",
            content = @Content(schema = @Schema(implementation = CodeList.class)))
    public Response one(
            @Parameter(description = "As `listCodeLists` names it.")
                    @PathParam("name")
                    @Schema(maxLength = 60, examples = "stages")
                    String name,
            @Context HttpHeaders headers) {
        CodeList list = lists.find(name).orElseThrow(DomainException::notFound);
        return Answers.read(headers, EntityTags.quoted(list.version()), CACHEABLE, list);
    }

    // A version ends in a hash of the list's content: the version of all is one of them all.
    private static String version(List<Entry> entries) {
        return Ids.ofRecord("code-lists", String.valueOf(entries)).toString();
    }

    /** All lists, without their codes. */
    @Schema(name = "CodeListDirectory", description = "All code lists.")
    record Directory(@Schema(maxItems = 100) List<Entry> items) {}

    /** One list, without its codes. */
    @Schema(name = "CodeListEntry")
    record Entry(
            @Schema(maxLength = 60) String name,
            @Schema(maxLength = 60) String version,
            @Schema(maxLength = 1000) String source,
            @Schema(maxLength = 1000) String licence,
            @Schema(maxLength = 200) String href) {

        static Entry of(CodeList list) {
            return new Entry(
                    list.name(), list.version(), list.source(), list.licence(), "/api/v1/code-lists/" + list.name());
        }
    }
}
