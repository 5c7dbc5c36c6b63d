package org.emining.followup;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
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

/** The digests that were kept, over HTTP. */
@Path("/api/v1/digest-snapshots")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "digests")
public class DigestSnapshotResource {

    private final KeptDigests kept;
    private final Caller caller;
    private final Cursors cursors;
    private final CodeLists lists;

    DigestSnapshotResource(KeptDigests kept, Caller caller, Cursors cursors, CodeLists lists) {
        this.kept = kept;
        this.caller = caller;
        this.cursors = cursors;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listDigestSnapshots",
            summary = "List the digests that were kept",
            description =
                    "One for each jurisdiction and period, made after the period had ended; for those who may read the"
                            + " digest itself.")
    @APIResponse(
            responseCode = "200",
            description = "One page, the newest first.",
            content = @Content(schema = @Schema(implementation = DigestSnapshotPage.class)))
    public Response list(
            @Parameter(description = "Periods, separated by commas.", schema = @Schema(maxLength = 40))
                    @QueryParam("period")
                    @Nullable
                    String period,
            @Parameter(
                            description = "A province, or PK for all of them; left out, the caller's own, or PK.",
                            schema = @Schema(pattern = "^PK(-[A-Z]{2})?$", maxLength = 5))
                    @QueryParam("jurisdiction")
                    @Nullable
                    String jurisdiction,
            @BeanParam Paging paging) {
        Actor actor = caller.actor();
        Conditions wanted = new Conditions()
                .and("d.jurisdiction = :whose", "whose", DigestAccess.jurisdiction(actor, jurisdiction, lists));
        Set<DigestPeriod> periods = Parameters.anyOf("period", period, DigestPeriod.class);
        if (!periods.isEmpty()) {
            wanted.and("d.period in :periods", "periods", periods);
        }
        List<String> after = paging.after(cursors, actor.scope());
        if (after != null) {
            wanted.and("d.id < :after", "after", UUID.fromString(after.getFirst()));
        }
        List<KeptDigests.KeptDigest> rows = kept.page(wanted, paging.limit() + 1);
        return Answers.page(paging.page(
                cursors, actor.scope(), rows, row -> List.of(row.id().toString())));
    }

    /** A page of digests, as the description shows it. */
    @Schema(name = "DigestSnapshotPage", description = "A page of digests that were kept.")
    record DigestSnapshotPage(
            @Schema(maxItems = 200) List<KeptDigests.KeptDigest> items, Page.PageInfo page, Page.Links links) {}
}
