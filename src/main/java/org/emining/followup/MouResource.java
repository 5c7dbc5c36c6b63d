package org.emining.followup;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.Conditions;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** The public register of memoranda of understanding. */
@Path("/api/v1/mous")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
public class MouResource {

    private final MouService service;
    private final Caller caller;
    private final Cursors cursors;
    private final CodeLists lists;

    MouResource(MouService service, Caller caller, Cursors cursors, CodeLists lists) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listMous",
            summary = "List memoranda of understanding",
            description =
                    "For everybody, without a token: those that both sides, or the province, have confirmed. What is shown"
                            + " follows the province's publication settings: after `registerLagDays`, and what may name a"
                            + " firm only where COMPANY is among the `fields`.")
    @APIResponse(
            responseCode = "200",
            description = "One page, first confirmed first.",
            content = @Content(schema = @Schema(implementation = MouPage.class)))
    public Response list(
            @Parameter(
                            description = "Code of the list `provinces`.",
                            schema = @Schema(pattern = "^PK-[A-Z]{2}$", maxLength = 5))
                    @QueryParam("province")
                    @Nullable
                    String province,
            @Parameter(description = "On this project.", schema = @Schema(format = "uuid", maxLength = 36))
                    @QueryParam("projectId")
                    @Nullable
                    String projectId,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        Conditions wanted = new Conditions();
        Parameters.refuse(lists.faultOf("province", province, CodeLists.PROVINCES));
        if (province != null) {
            wanted.and("f.province = :province", "province", province);
        }
        UUID project = Parameters.uuid("projectId", projectId);
        if (project != null) {
            wanted.and("f.projectId = :project", "project", project);
        }
        List<String> after = paging.after(cursors, actor.scope());
        if (after != null) {
            MouService.after(wanted, Instant.parse(after.getFirst()), UUID.fromString(after.getLast()));
        }
        List<MouView> rows = service.page(wanted, paging.limit() + 1);
        return Answers.page(paging.page(
                cursors,
                actor.scope(),
                rows,
                row -> List.of(row.confirmedAt().toString(), row.id().toString())));
    }

    /** A page of memoranda, as the description shows it. */
    @Schema(name = "MouPage", description = "A page of memoranda of understanding.")
    record MouPage(@Schema(maxItems = 200) List<MouView> items, Page.PageInfo page, Page.Links links) {}
}
