package org.emining.approval;

import io.quarkus.security.Authenticated;
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

/** Overrides over HTTP: who approved whom before whom, and why. */
@Path("/api/v1/overrides")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matches")
public class OverrideResource {

    private final OverrideList overrides;
    private final MatchAccess access;
    private final Caller caller;
    private final Cursors cursors;
    private final CodeLists lists;

    OverrideResource(OverrideList overrides, MatchAccess access, Caller caller, Cursors cursors, CodeLists lists) {
        this.overrides = overrides;
        this.access = access;
        this.caller = caller;
        this.cursors = cursors;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listOverrides",
            summary = "List the overrides",
            description = "Who approved which lower-ranked firm while which higher-ranked ones stood before the same"
                    + " project, why, and by which receipts. For auditors and the operator; for reviewers those of cases"
                    + " that they read as such. How many there are is public: the statistic `overrides`.")
    @APIResponse(
            responseCode = "200",
            description = "One page, the last decision first.",
            content = @Content(schema = @Schema(implementation = OverridePage.class)))
    public Response list(
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
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        Conditions wanted = access.readAsOffice(actor);
        Parameters.refuse(lists.faultOf("province", province, CodeLists.PROVINCES));
        if (province != null) {
            wanted.and("m.province = :province", "province", province);
        }
        UUID project = Parameters.uuid("projectId", projectId);
        if (project != null) {
            wanted.and("m.projectId = :project", "project", project);
        }
        List<String> after = paging.after(cursors, actor.scope());
        if (after != null) {
            wanted.and("d.decidedAt < :at or (d.decidedAt = :at and d.id < :after)")
                    .with("at", Instant.parse(after.getFirst()))
                    .with("after", UUID.fromString(after.getLast()));
        }
        return Answers.personal(paging.page(
                cursors,
                actor.scope(),
                overrides.page(actor, wanted, paging.limit() + 1),
                row -> List.of(row.decidedAt().toString(), row.decisionId().toString())));
    }

    /** A page of overrides, as the description shows it. */
    @Schema(name = "OverridePage", description = "A page of overrides.")
    record OverridePage(@Schema(maxItems = 200) List<OverrideRecordView> items, Page.PageInfo page, Page.Links links) {}
}
