package org.emining.platform.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.emining.platform.web.Application;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Charges each request to the API before anything is done for it, and tells in each answer what is left. Who pays is a
 * client, that is a person or a machine through one application; without a token it is the address asked from.
 */
final class QuotaFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int NOT_MODIFIED = 304;
    private static final String API = "/api/";
    // The conformance kit asks as the client that it watches, and shall use up nothing of what that has.
    private static final String SANDBOX = "/api/v1/sandbox/";

    private final SecurityIdentity identity;
    private final Charge charge;

    QuotaFilter(SecurityIdentity identity, Charge charge) {
        this.identity = identity;
        this.charge = charge;
    }

    @ServerRequestFilter
    public void take(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest connection) {
        String path = request.getUriInfo().getRequestUri().getPath();
        if (path.startsWith(API) && !path.startsWith(SANDBOX)) {
            charge.client(budget(request.getMethod(), resource), client(connection));
        }
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext answer) {
        Allowance.Paid tightest = charge.tightest();
        if (answer.getStatus() == NOT_MODIFIED) {
            charge.giveBack();
        }
        if (tightest != null) {
            answer.getHeaders().putSingle("RateLimit-Policy", tightest.policy());
            answer.getHeaders().putSingle("RateLimit", tightest.state());
        }
    }

    private static Budget budget(String method, ResourceInfo resource) {
        if (!READS.contains(method)) {
            return Budget.WRITE;
        }
        return resource.getResourceMethod() != null
                        && resource.getResourceMethod().isAnnotationPresent(Exports.class)
                ? Budget.EXPORT
                : Budget.READ;
    }

    private String client(HttpServerRequest connection) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return "token " + token.getIssuer() + " " + Application.of(token) + " " + token.getSubject();
        }
        return "address "
                + (connection.remoteAddress() == null
                        ? ""
                        : connection.remoteAddress().hostAddress());
    }
}
