package org.emining.document;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.Conditions;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Documents over HTTP; their content has {@link ContentResource}. */
@Path("/api/v1/documents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "documents",
        description =
                "Files for cases, questions and answers: declared first, then sent, then put where they are needed.")
public class DocumentResource {

    private final DocumentService service;
    private final Uploads uploads;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    DocumentResource(DocumentService service, Uploads uploads, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.uploads = uploads;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @POST
    @Operation(
            operationId = "declareDocument",
            summary = "Declare a document",
            description = "Name, type, length and hash of a file; its content is sent next, to `links.content`. What is"
                    + " declared and never sent is forgotten after a day, unless the installation says otherwise. For"
                    + " firms, portals under a mandate, publishers and reviewers.")
    @APIResponse(
            responseCode = "201",
            description = "Declared.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @Refuses(ErrorCode.TOO_MANY_DOCUMENTS)
    public Response declare(
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewDocument request,
            @Context UriInfo uri) {
        Actor actor = DocumentAccess.uploader(caller.actor());
        return once.run(new Once.Attempt(key, actor.scope(), "POST", uri, request), () -> {
            DocumentView view = service.declare(actor, request);
            return Once.Outcome.created(view.links().self(), view.version(), view.tag(), view);
        });
    }

    @GET
    @Operation(
            operationId = "listDocuments",
            summary = "List your documents",
            description =
                    "Those of your firm; of an authority's or a publisher's those you uploaded yourself. What others"
                            + " put to a case stands there.")
    @APIResponse(
            responseCode = "200",
            description = "One page, first declared first.",
            content = @Content(schema = @Schema(implementation = DocumentPage.class)))
    public Response list(
            @Parameter(
                            description = "States, separated by commas: AWAITING_CONTENT, STORED.",
                            schema = @Schema(maxLength = 100))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        Conditions wanted = DocumentAccess.own(actor);
        Set<DocumentStatus> states = Parameters.anyOf("status", status, DocumentStatus.class);
        if (!states.isEmpty()) {
            wanted.and("d.status in :states", "states", states);
        }
        List<String> after = paging.after(cursors, actor.scope());
        if (after != null) {
            wanted.and("d.id > :after", "after", UUID.fromString(after.getFirst()));
        }
        List<DocumentView> rows = service.page(actor, wanted, paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readDocument",
            summary = "Read what is known of a document",
            description = "For its owner, and for those who may read it where it was put.")
    @APIResponse(
            responseCode = "200",
            description = "The document without its content.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        DocumentView view = service.see(caller.actor(), id);
        return Answers.read(headers, view.version(), view.tag(), view);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteDocument",
            summary = "Delete a document",
            description =
                    "For its owner, before it was put anywhere: what others rely upon stays. The second call answers"
                            + " 404.")
    @APIResponse(responseCode = "204", description = "Deleted, and its content with it.")
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor actor = caller.actor();
        service.see(actor, id);
        String key = service.delete(actor, id, EntityTags.required(ifMatch));
        if (!key.isEmpty()) {
            uploads.forget(key);
        }
        return Response.noContent().build();
    }

    /** A page of documents, as the description shows it. */
    @Schema(name = "DocumentPage", description = "A page of documents.")
    record DocumentPage(@Schema(maxItems = 200) List<DocumentView> items, Page.PageInfo page, Page.Links links) {}
}
