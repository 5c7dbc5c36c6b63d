package org.emining.dossier;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.Ids;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;

/** What everybody may read of questions and answers. */
@Path("/api/v1/projects/{id}/published-answers")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions")
public class PublishedAnswerResource {

    private final PublicationService service;
    private final Caller caller;
    private final Cursors cursors;

    PublishedAnswerResource(PublicationService service, Caller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listPublishedAnswers",
            summary = "List the published answers of a project",
            description =
                    "For everybody who sees the project, without a token. Neither who asked nor who answered is told.")
    @APIResponse(
            responseCode = "200",
            description = "One page, first published first.",
            content = @Content(schema = @Schema(implementation = PublishedAnswerPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Actor actor = caller.actor();
        List<String> after = paging.after(cursors, actor.scope());
        UUID start = after == null ? Ids.LOWEST : UUID.fromString(after.getFirst());
        List<PublishedView> rows = service.page(actor, id, start, paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    /** A page of published answers, as the description shows it. */
    @Schema(name = "PublishedAnswerPage", description = "A page of published answers.")
    record PublishedAnswerPage(
            @Schema(maxItems = 200) List<PublishedView> items, Page.PageInfo page, Page.Links links) {}
}
