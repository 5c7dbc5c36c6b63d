package org.emining.followup;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Caller;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Csv;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Digests over HTTP: computed when asked for. */
@Path("/api/v1/digests")
@Authenticated
@Tag(name = "digests", description = "What weekly, fortnightly and monthly reviews are told.")
public class DigestResource {

    private static final MediaType TABLE = MediaType.valueOf(Csv.TYPE + ";charset=utf-8;header=present");
    static final List<Variant> FORMS = Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Csv.TYPE))
            .build();

    private final Digests digests;
    private final DigestWorker worker;
    private final Days days;
    private final Caller caller;
    private final CodeLists lists;

    DigestResource(Digests digests, DigestWorker worker, Days days, Caller caller, CodeLists lists) {
        this.digests = digests;
        this.worker = worker;
        this.days = days;
        this.caller = caller;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            operationId = "readDigest",
            summary = "Read the digest of a period",
            description =
                    "For reviewers of their jurisdiction, of the federation for any; auditors and the operator for any."
                            + " Computed from what was written down by the end of the period, so it is the same whenever it is asked"
                            + " for. As `text/csv` (RFC 4180, UTF-8) each record is an item.")
    @APIResponse(
            responseCode = "200",
            description = "The digest.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DigestView.class)),
                @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = DigestTable.class))
            })
    public Response read(
            @Parameter(
                            description = "WEEKLY, FORTNIGHTLY or MONTHLY; left out, WEEKLY.",
                            schema = @Schema(maxLength = 20))
                    @QueryParam("period")
                    @Nullable
                    String period,
            @Parameter(
                            description =
                                    "Its last day, today at the latest; left out, that of the one that ended last by the"
                                            + " jurisdiction's calendar.",
                            schema = @Schema(format = "date", maxLength = 10))
                    @QueryParam("endingOn")
                    @Nullable
                    String endingOn,
            @Parameter(
                            description = "A province, or PK for all of them; left out, the caller's own, or PK.",
                            schema = @Schema(pattern = "^PK(-[A-Z]{2})?$", maxLength = 5))
                    @QueryParam("jurisdiction")
                    @Nullable
                    String jurisdiction,
            @Context Request request) {
        String whose = DigestAccess.jurisdiction(caller.actor(), jurisdiction, lists);
        Set<DigestPeriod> asked = Parameters.anyOf("period", period, DigestPeriod.class);
        Parameters.refuse(asked.size() > 1 ? Optional.of(Fault.inParameter("period", "one-value")) : Optional.empty());
        DigestPeriod which = asked.stream().findFirst().orElse(DigestPeriod.WEEKLY);
        LocalDate named = Parameters.day("endingOn", endingOn);
        Parameters.refuse(
                named != null && named.isAfter(days.today(whose))
                        ? Optional.of(Fault.inParameter("endingOn", "past-or-present"))
                        : Optional.empty());
        DigestView digest = digests.of(whose, which, named == null ? worker.lastEnded(whose, which) : named);
        boolean csv = Answers.form(request, FORMS).getSubtype().equals("csv");
        Response.ResponseBuilder answer = csv
                ? Response.ok((StreamingOutput) stream -> DigestTable.write(digest, stream), TABLE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"digest.csv\"")
                : Response.ok(digest, MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
