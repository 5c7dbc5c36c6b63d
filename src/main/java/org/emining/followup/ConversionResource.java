package org.emining.followup;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.emining.catalogue.CodeLists;
import org.emining.followup.ConversionView.By;
import org.emining.organisation.Caller;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What has come of filings, over HTTP. */
@Path("/api/v1/follow-ups/conversion")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
public class ConversionResource {

    private final Conversions conversions;
    private final Caller caller;
    private final CodeLists lists;

    ConversionResource(Conversions conversions, Caller caller, CodeLists lists) {
        this.conversions = conversions;
        this.caller = caller;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "readConversion",
            summary = "Read what has come of filings",
            description =
                    "From filing to approval, memorandum, study, licence application and deal. For reviewers of their"
                            + " jurisdiction, of the federation for any; auditors and the operator for any.")
    @APIResponse(
            responseCode = "200",
            description = "The figures with what they mean.",
            content = @Content(schema = @Schema(implementation = ConversionView.class)))
    public Response read(
            @Parameter(
                            description = "PROVINCE, MINERAL or STAGE; left out, PROVINCE.",
                            schema = @Schema(maxLength = 20))
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(
                            description = "A province, or PK for all of them; left out, the caller's own, or PK.",
                            schema = @Schema(pattern = "^PK(-[A-Z]{2})?$", maxLength = 5))
                    @QueryParam("jurisdiction")
                    @Nullable
                    String jurisdiction) {
        String whose = DigestAccess.jurisdiction(caller.actor(), jurisdiction, lists);
        Set<By> asked = Parameters.anyOf("by", by, By.class);
        Parameters.refuse(asked.size() > 1 ? Optional.of(Fault.inParameter("by", "one-value")) : Optional.empty());
        return Response.ok(conversions.of(whose, asked.stream().findFirst().orElse(By.PROVINCE)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
