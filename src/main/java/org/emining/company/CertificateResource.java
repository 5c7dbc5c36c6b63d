package org.emining.company;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** The certificates of a company over HTTP; they share its entity tag. */
@Path("/api/v1/companies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "companies")
public class CertificateResource {

    private final CertificateService service;
    private final CompanyReader reader;
    private final CompanyAnswers answers;
    private final Caller caller;

    CertificateResource(CertificateService service, CompanyReader reader, CompanyAnswers answers, Caller caller) {
        this.service = service;
        this.reader = reader;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Path("{id}/certificates")
    @Operation(
            operationId = "listCertificates",
            summary = "List the certificates of a company",
            description = "For whoever may see the company. The ETag is the company's.")
    @APIResponse(
            responseCode = "200",
            description = "All certificates.",
            content = @Content(schema = @Schema(implementation = CertificateList.class)))
    public Response list(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return CompanyAnswers.read(headers, reader.certificates(caller.actor(), id));
    }

    @GET
    @PermitAll
    @Path("{id}/certificates/{certificateId}")
    @Operation(
            operationId = "readCertificate",
            summary = "Read a certificate",
            description = "For whoever may see the company. The ETag is the company's.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate.",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public Response read(
            @PathParam("id") UUID id, @PathParam("certificateId") UUID certificateId, @Context HttpHeaders headers) {
        return CompanyAnswers.read(headers, reader.certificate(caller.actor(), id, certificateId));
    }

    @POST
    @Path("{id}/certificates")
    @Operation(
            operationId = "addCertificate",
            summary = "Add a certificate",
            description = "For the company's firm, or a portal with its mandate. If-Match and the answer's ETag are the"
                    + " company's.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(Once.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CertificateFacts facts,
            @Context UriInfo uri) {
        Actor actor = changer(id);
        return answers.made(new CompanyAnswers.Post(key, actor, uri), facts, () -> {
            Seen<CertificateView> made = service.add(actor, id, EntityTags.required(ifMatch), facts);
            return new CompanyAnswers.Made(id + "/certificates/" + made.body().id(), made);
        });
    }

    @PUT
    @Path("{id}/certificates/{certificateId}")
    @Operation(
            operationId = "replaceCertificate",
            summary = "Replace a certificate",
            description =
                    "All facts of it: what is absent is no longer declared. If-Match and the answer's ETag are the"
                            + " company's.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public Response replace(
            @PathParam("id") UUID id,
            @PathParam("certificateId") UUID certificateId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CertificateFacts facts) {
        Actor actor = changer(id);
        return CompanyAnswers.changed(service.replace(actor, id, EntityTags.required(ifMatch), certificateId, facts));
    }

    @DELETE
    @Path("{id}/certificates/{certificateId}")
    @Operation(
            operationId = "removeCertificate",
            summary = "Remove a certificate",
            description = "If-Match and the answer's ETag are the company's. The second call answers 404.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("certificateId") UUID certificateId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor actor = changer(id);
        return CompanyAnswers.removed(service.remove(actor, id, EntityTags.required(ifMatch), certificateId));
    }

    private Actor changer(UUID id) {
        Actor actor = caller.actor();
        reader.require(actor, id, CompanyAction.CHANGE);
        return actor;
    }

    /** All certificates of one company. */
    @Schema(name = "CertificateList", description = "All certificates of one company.")
    public record CertificateList(
            @Schema(description = "Whether the firm has said which it has; if not, an empty list is no answer.")
            boolean declared,

            @Schema(maxItems = Profile.MOST_CERTIFICATES) List<CertificateView> items) {}
}
