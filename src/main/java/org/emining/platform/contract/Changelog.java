package org.emining.platform.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What has changed in the contract, for people: {@code openapi/changelog.md} as it was when this was built. */
@Path(Changelog.PATH)
public class Changelog {

    static final String PATH = "/changelog";
    static final String TYPE = "text/markdown";
    private static final String FILE = "/openapi/changelog.md";

    @GET
    @PermitAll
    @Produces(TYPE + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response read() throws IOException {
        try (InputStream file = Changelog.class.getResourceAsStream(FILE)) {
            return Response.ok(file.readAllBytes())
                    .header("Cache-Control", "public, max-age=3600")
                    .build();
        }
    }
}
