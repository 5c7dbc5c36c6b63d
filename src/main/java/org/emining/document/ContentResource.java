package org.emining.document;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.ContentDigest;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** The content of documents over HTTP, as it is: no JSON. */
@Path("/api/v1/documents/{id}/content")
@Authenticated
@Tag(name = "documents")
public class ContentResource {

    private final DocumentService service;
    private final Uploads uploads;
    private final Caller caller;

    ContentResource(DocumentService service, Uploads uploads, Caller caller) {
        this.service = service;
        this.uploads = uploads;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendDocumentContent",
            summary = "Send the content of a document",
            description =
                    "The file itself, up to 20 MiB, whatever its type as `application/octet-stream`. It must have the length"
                            + " and the hash declared, and be a whole file of its type with nothing beside: no macros, no"
                            + " scripts, no links to other files, no formulas in a CSV, and pictures without metadata (where"
                            + " and by whom they were taken); `errors` says what is at fault. Once stored it never changes.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FileContent.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response send(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(
                            description = "RFC 9530; must say what was declared. The content is compared in any case.",
                            schema = @Schema(maxLength = 1000),
                            example = "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:")
                    @HeaderParam(ContentDigest.HEADER)
                    @Nullable
                    String digest,
            InputStream body) {
        Actor actor = caller.actor();
        service.see(actor, id);
        DocumentService.Awaited awaited = service.awaited(actor, id, EntityTags.required(ifMatch));
        ContentDigest.compare(digest, awaited.sha256());
        DocumentView view = uploads.receive(actor, awaited, body);
        return Answers.changed(view.version(), view.tag(), view);
    }

    @GET
    // Of the type that was declared, whichever of the six it is.
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "readDocumentContent",
            summary = "Fetch the content of a document",
            description =
                    "For those who may read the document; 404 before it is stored. As a file to be saved, with the"
                            + " type that was declared and its hash in `Content-Digest`; never shown by a browser.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(implementation = FileContent.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        DocumentService.Content content = service.content(caller.actor(), id);
        DocumentView document = content.document();
        String tag = EntityTags.quoted(document.sha256());
        if (EntityTags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Answers.read(headers, tag, FileAnswer.CACHE, document);
        }
        // Opened where it is sent: nothing is sent to HEAD, and nobody would close it.
        StreamingOutput body = out -> {
            try (InputStream stream = uploads.open(content.key())) {
                stream.transferTo(out);
            }
        };
        return FileAnswer.of(document, body).header(HttpHeaders.ETAG, tag).build();
    }

    /** A file, as the description shows it. */
    @Schema(
            name = "FileContent",
            description = "The bytes of a file.",
            type = SchemaType.STRING,
            format = "binary",
            maxLength = 20_971_520)
    record FileContent() {}
}
