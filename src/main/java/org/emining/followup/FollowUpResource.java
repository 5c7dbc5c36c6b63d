package org.emining.followup;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.catalogue.CodeLists;
import org.emining.followup.flow.FollowUpStage;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.Conditions;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Follow-ups over HTTP: reading them. */
@Path("/api/v1/follow-ups")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
public class FollowUpResource {

    // What FollowUp.reviewOverdue says, as a condition.
    private static final String OVERDUE = "f.reviewOn < :today and f.stage <> LAPSED";

    private final FollowUpService service;
    private final Days days;
    private final Caller caller;
    private final Cursors cursors;
    private final CodeLists lists;

    FollowUpResource(FollowUpService service, Days days, Caller caller, Cursors cursors, CodeLists lists) {
        this.service = service;
        this.days = days;
        this.caller = caller;
        this.cursors = cursors;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listFollowUps",
            summary = "List what becomes of approvals",
            description = "One for each case that was approved, for those who read the case.")
    @APIResponse(
            responseCode = "200",
            description = "One page, in the order in which the cases were filed.",
            content = @Content(schema = @Schema(implementation = FollowUpPage.class)))
    public Response list(
            @Parameter(description = "Stages, separated by commas, e.g. MOU,STUDY.", schema = @Schema(maxLength = 100))
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @Parameter(
                            description = "Code of the list `provinces`: whose key decided.",
                            schema = @Schema(pattern = "^PK-[A-Z]{2}$", maxLength = 5))
                    @QueryParam("province")
                    @Nullable
                    String province,
            @Parameter(description = "On this project.", schema = @Schema(format = "uuid", maxLength = 36))
                    @QueryParam("projectId")
                    @Nullable
                    String projectId,
            @Parameter(
                            description = "To be looked at again before this day.",
                            schema = @Schema(format = "date", maxLength = 10))
                    @QueryParam("reviewBefore")
                    @Nullable
                    String reviewBefore,
            @Parameter(
                            description = "Whether the day to look at it again is past.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("overdue")
                    @Nullable
                    String overdue,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        Conditions wanted = FollowUpAccess.visible(actor);
        Set<FollowUpStage> stages = Parameters.anyOf("stage", stage, FollowUpStage.class);
        if (!stages.isEmpty()) {
            wanted.and("f.stage in :stages", "stages", stages);
        }
        Parameters.refuse(lists.faultOf("province", province, CodeLists.PROVINCES));
        if (province != null) {
            wanted.and("f.province = :province", "province", province);
        }
        UUID project = Parameters.uuid("projectId", projectId);
        if (project != null) {
            wanted.and("f.projectId = :project", "project", project);
        }
        LocalDate before = Parameters.day("reviewBefore", reviewBefore);
        if (before != null) {
            wanted.and("f.reviewOn < :before", "before", before);
        }
        Boolean late = Parameters.flag("overdue", overdue);
        if (late != null) {
            wanted.and(late ? OVERDUE : "f.reviewOn is null or not (" + OVERDUE + ")")
                    .with("today", days.today(Actor.FEDERATION));
        }
        List<String> after = paging.after(cursors, actor.scope());
        if (after != null) {
            wanted.and("f.id > :after", "after", UUID.fromString(after.getFirst()));
        }
        List<FollowUpView> rows = service.page(wanted, paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readFollowUp",
            summary = "Read what became of an approval",
            description = "For those who read the case, once it is approved.")
    @APIResponse(
            responseCode = "200",
            description = "The follow-up.",
            content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        FollowUpView view = service.see(caller.actor(), id);
        return Answers.read(headers, view.version(), view.tag(), view);
    }

    /** A page of follow-ups, as the description shows it. */
    @Schema(name = "FollowUpPage", description = "A page of follow-ups.")
    record FollowUpPage(@Schema(maxItems = 200) List<FollowUpView> items, Page.PageInfo page, Page.Links links) {}
}
