package org.emining.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.bulk.publicrecords.Source;
import org.emining.bulk.publicrecords.Sources;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;

/** Where the facts come from, and what must stand beside them wherever they are shown. */
@Path("/api/v1/sources")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class SourceResource {

    private final SourceList sources = new SourceList(Sources.read());
    private final String tag = EntityTags.quoted(Integer.toHexString(sources.hashCode()));

    @GET
    @Operation(
            operationId = "listSources",
            summary = "List the sources",
            description = "Every public source, its licence and the attribution due wherever its facts are shown. The"
                    + " `sources` of projects and companies name these codes.")
    @APIResponse(
            responseCode = "200",
            description = "All sources.",
            content = @Content(schema = @Schema(implementation = SourceList.class)))
    public Response all(@Context HttpHeaders headers) {
        return Answers.read(headers, tag, "public, max-age=3600", sources);
    }

    /** All sources. */
    @Schema(name = "SourceList", description = "All sources.")
    record SourceList(@Schema(maxItems = 100) List<Source> items) {}
}
