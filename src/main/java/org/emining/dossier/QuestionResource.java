package org.emining.dossier;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.contract.Refuses;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.Answers;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** One question over HTTP. */
@Path("/api/v1/questions/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "questions")
public class QuestionResource {

    private final QuestionService service;
    private final PublicationService publications;
    private final Caller caller;
    private final Once once;

    QuestionResource(QuestionService service, PublicationService publications, Caller caller, Once once) {
        this.service = service;
        this.publications = publications;
        this.caller = caller;
        this.once = once;
    }

    @GET
    @Operation(
            operationId = "readQuestion",
            summary = "Read a question",
            description = "With its answers, for those who may list it.")
    @APIResponse(
            responseCode = "200",
            description = "The question.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        QuestionView view = service.see(caller.actor(), id);
        return Answers.read(headers, EntityTags.of(view.version(), QuestionView.tag()), "no-store", view);
    }

    @POST
    @Path("answers")
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer a question",
            description =
                    "For the side that was asked, while the case is open. What is sent stays; what is to be added or"
                            + " corrected is one more answer.")
    @APIResponse(
            responseCode = "201",
            description = "Answered.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @Refuses(ErrorCode.MOVE_NOT_ALLOWED)
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewAnswer request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        service.answerer(actor, id);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> made(service.answer(actor, id, request)));
    }

    @POST
    @Path("publications")
    @Operation(
            operationId = "publishAnswer",
            summary = "Publish a question and its answer",
            description =
                    "For a reviewer of the deciding province who may judge the case, once, where the project promised"
                            + " it (`publishesAnswers`) and the question was answered. The words are the reviewer's and name nobody:"
                            + " names of the firms that filed and mail addresses are refused.")
    @APIResponse(
            responseCode = "201",
            description = "Published.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @Refuses({ErrorCode.MOVE_NOT_ALLOWED, ErrorCode.ALREADY_EXISTS})
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @Valid @NotNull Requests.NewPublishedAnswer request,
            @Context UriInfo uri) {
        Actor actor = caller.actor();
        publications.publisher(actor, id);
        return once.run(
                new Once.Attempt(key, actor.scope(), "POST", uri, request),
                () -> made(publications.publish(actor, id, request)));
    }

    static Once.Outcome made(QuestionView view) {
        return Once.Outcome.created(view.links().self(), view.version(), QuestionView.tag(), view);
    }
}
