package org.emining.register;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.emining.platform.Ids;
import org.emining.platform.PlatformConfig;
import org.emining.platform.web.Answers;
import org.emining.platform.web.Cursors;
import org.emining.platform.web.Page;
import org.emining.platform.web.Paging;
import org.emining.register.OcdsPackages.OcdsLinks;
import org.emining.register.OcdsPackages.OcdsPublisher;
import org.emining.register.OcdsPackages.OcdsRecord;
import org.emining.register.OcdsPackages.RecordPackage;
import org.emining.register.OcdsPackages.ReleasePackage;

/** The register in the form of the Open Contracting Data Standard, over HTTP. */
@Path("/api/v1/register/ocds")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "register")
public class OcdsResource {

    private static final String MEANING =
            " An approval makes a qualified bidder; it is no award, no mineral title and no"
                    + " priority in the provincial queue. Nothing is told that the register does not show.";

    private final OcdsService service;
    private final Cursors cursors;
    private final RegisterConfig config;
    private final PlatformConfig platform;

    OcdsResource(OcdsService service, Cursors cursors, RegisterConfig config, PlatformConfig platform) {
        this.service = service;
        this.cursors = cursors;
        this.config = config;
        this.platform = platform;
    }

    @GET
    @Operation(
            operationId = "listOcdsReleases",
            summary = "The register as OCDS releases",
            description =
                    "For everybody, without a token. A release package of the Open Contracting Data Standard 1.1, one"
                            + " release for each project; `links.next` and the Link header lead to the next package."
                            + MEANING)
    @APIResponse(
            responseCode = "200",
            description = "A package, in the order of the ids of projects.",
            content = @Content(schema = @Schema(implementation = ReleasePackage.class)))
    public Response list(@BeanParam Paging paging) {
        List<String> after = paging.after(cursors, RegisterResource.ANYBODY);
        UUID start = after == null ? Ids.LOWEST : UUID.fromString(after.getFirst());
        Page<OcdsRelease> page = paging.page(
                        cursors,
                        RegisterResource.ANYBODY,
                        service.after(start, paging.limit() + 1),
                        row -> List.of(row.project().toString()))
                .map(OcdsService.Released::release);
        String self = platform.publicUrl() + page.links().self();
        String next = page.links().next() == null
                ? null
                : platform.publicUrl() + page.links().next();
        return Response.fromResponse(Answers.page(page))
                .entity(new ReleasePackage(
                        self,
                        OcdsPackages.VERSION,
                        OcdsPackages.EXTENSIONS_USED,
                        newest(page.items()),
                        publisher(),
                        config.licence().orElse(null),
                        page.items(),
                        new OcdsLinks(self, next)))
                .build();
    }

    private static Instant newest(List<OcdsRelease> releases) {
        return releases.stream().map(OcdsRelease::date).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private OcdsPublisher publisher() {
        return new OcdsPublisher(config.publisher(), platform.publicUrl());
    }

    @GET
    @Path("{projectId}")
    @Operation(
            operationId = "readOcdsRecord",
            summary = "Read the OCDS record of a project",
            description =
                    "For everybody, without a token. A record package of the Open Contracting Data Standard 1.1 with the"
                            + " present release; earlier ones are not kept." + MEANING)
    @APIResponse(
            responseCode = "200",
            description = "The package.",
            content = @Content(schema = @Schema(implementation = RecordPackage.class)))
    public Response read(
            @Parameter(description = "The `id` of a project that is public or in the register.") @PathParam("projectId")
                    UUID projectId) {
        OcdsRelease release = service.one(projectId);
        return Response.ok(new RecordPackage(
                        platform.publicUrl() + RegisterEntry.PATH + "ocds/" + projectId,
                        OcdsPackages.VERSION,
                        OcdsPackages.EXTENSIONS_USED,
                        release.date(),
                        publisher(),
                        config.licence().orElse(null),
                        List.of(new OcdsRecord(release.ocid(), List.of(release), release.compiled()))))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
