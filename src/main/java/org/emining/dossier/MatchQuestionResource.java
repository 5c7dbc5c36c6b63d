package org.emining.dossier;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Once;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** The questions of a case over HTTP. */
@Path("/api/v1/matches/{id}/questions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "questions", description = "Questions and answers on a case, and what of them everybody may read.")
public class MatchQuestionResource {

    private final QuestionService service;
    private final DossierAccess access;
    private final Caller caller;
    private final Once once;
    private final Cursors cursors;

    MatchQuestionResource(QuestionService service, DossierAccess access, Caller caller, Once once, Cursors cursors) {
        this.service = service;
        this.access = access;
        this.caller = caller;
        this.once = once;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listQuestions",
            summary = "List the questions of a case",
            description =
                    "With their answers. For the filing side, for reviewers of its province and of the federation who"
                            + " may judge it, auditors and the operator; for others they do not exist, even where they see the case.")
    @APIResponse(
            responseCode = "200",
            description = "One page, first asked first.",
            content = @Content(schema = @Schema(implementation = QuestionPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Actor actor = caller.actor();
        List<String> after = paging.after(cursors, actor.scope());
        UUID start = after == null ? Ids.LOWEST : UUID.fromString(after.getFirst());
        List<QuestionView> rows = service.page(actor, id, start, paging.limit() + 1);
        return Answers.personal(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @POST
    @Operation(
            operationId = "askQuestion",
            summary = "Ask a question on a case",
            description =
                    "For the filing side, which asks the authority, and for reviewers who may judge the case, who ask"
                            + " the filing side; while the case is open. What is sent stays.")
    @APIResponse(
            responseCode = "201",
            description = "Asked.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewQuestion request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        access.writer(actor, id);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> QuestionResource.made(service.ask(actor, id, request)));
    }

    /** A page of questions, as the description shows it. */
    @Schema(name = "QuestionPage", description = "A page of questions with their answers.")
    record QuestionPage(@Schema(maxItems = 200) List<QuestionView> items, Page.PageInfo page, Page.Links links) {}
}
