package org.emining.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.organisation.Readers;
import org.emining.organisation.Readership;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Page;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** The feed of changes over HTTP. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes", description = "What has changed: a feed to keep a copy up to date by.")
public class ChangeResource {

    private static final String NOW = "now";
    private static final String USUAL = "50";
    private static final int MOST = 200;

    private final ChangeLog log;
    private final Readership readership;
    private final Caller caller;
    private final Cursors cursors;

    ChangeResource(ChangeLog log, Readership readership, Caller caller, Cursors cursors) {
        this.log = log;
        this.readership = readership;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listChanges",
            summary = "Follow what changes",
            description = "Begin without `since`, go on with the `nextCursor` of each answer, also while `hasMore` is"
                    + " false: then there is nothing new yet. From the beginning the feed tells of everything you may"
                    + " see, so whoever follows it ends with the state of the database. In the order of commits, each"
                    + " change at least once; that something is gone is told for 90 days. A cursor that is older, was"
                    + " given before a restore of the database or to somebody with other rights than you have now is"
                    + " refused with 410: then forget what you have and begin anew. Without a token you follow what is"
                    + " public. An answer may hold no items and yet have more. Keep what you have by `kind` and `id`"
                    + " together: things of two kinds may share an id, each with versions of its own.")
    @APIResponse(
            responseCode = "200",
            description = "The changes after the cursor.",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(responseCode = "403")
    @APIResponse(responseCode = "410", description = "Begin anew without `since`.")
    public Response list(
            @QueryParam("since")
                    @Parameter(
                            description =
                                    "`nextCursor` of the answer before; left out, from the beginning; `now` for what"
                                            + " comes from now on, for who has a copy.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
                    @Nullable
                    String since,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many items at most; left out, 50.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200"))
                    @Nullable
                    String limit,
            @Context UriInfo uri) {
        int most = Parameters.whole("limit", limit == null ? USUAL : limit, 1, MOST);
        Actor actor = caller.actor();
        Readers readers = readership.of(actor);
        ChangeLog.Read read = NOW.equals(since)
                ? log.now(readers.groups())
                : log.after(FeedCursor.open(cursors, actor.scope(), since, readers.groups()), readers, most);
        String next = read.next().sealed(cursors, actor.scope());
        return Answers.page(new Page<>(
                read.changes(),
                new Page.PageInfo(next, read.more()),
                new Page.Links(
                        relative(uri.getRequestUri()),
                        relative(uri.getRequestUriBuilder()
                                .replaceQueryParam("since", next)
                                .build()))));
    }

    private static String relative(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    /** The changes, as the description shows them. */
    @Schema(name = "ResourceChangePage", description = "Changes, and where to go on; `nextCursor` is always there.")
    record ChangePage(@Schema(maxItems = 200) List<ChangeView> items, Page.PageInfo page, Page.Links links) {}
}
