package org.emining.platform.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.emining.platform.PlatformConfig;

/** Where somebody finds the API who knows the name of the host only (RFC 9727), as a set of links (RFC 9264). */
@Path(ApiCatalog.PATH)
public class ApiCatalog {

    static final String PATH = "/.well-known/api-catalog";
    private static final String API = "/api/v1";
    private static final String PROFILE = "https://www.rfc-editor.org/info/rfc9727";

    private final String host;

    /** One link: to what, of which media type. */
    record Target(String href, String type) {}

    ApiCatalog(PlatformConfig config) {
        host = config.publicUrl();
    }

    @GET
    @PermitAll
    @Produces("application/linkset+json;profile=\"" + PROFILE + "\"")
    @Operation(hidden = true)
    public Response read() {
        var catalog = Map.of("anchor", host + PATH, "item", List.of(Map.of("href", host + API)));
        var api = Map.of(
                "anchor", host + API,
                "service-desc",
                        List.of(
                                target(API + "/openapi.json", "application/json"),
                                target(API + "/openapi.yaml", "application/yaml")),
                "service-doc", List.of(target("/problems", "text/html"), target(Changelog.PATH, Changelog.TYPE)),
                "service-meta", List.of(target("/.well-known/oauth-protected-resource", "application/json")));
        return Response.ok(Map.of("linkset", List.of(catalog, api)))
                .header("Link", "<" + host + PATH + ">; rel=\"api-catalog\"")
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    private Target target(String path, String type) {
        return new Target(host + path, type);
    }
}
