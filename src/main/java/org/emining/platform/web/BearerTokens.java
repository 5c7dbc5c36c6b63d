package org.emining.platform.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.ProblemWriter;

/**
 * A token that is sent must be good, also where none is needed: a client whose token has expired would otherwise see
 * the public's view and take it for its own. Whoever sends none stays the public.
 */
@Singleton
final class BearerTokens {

    // After the framework has found the mechanism (200) and before it judges permissions (100).
    private static final int AFTER_AUTHENTICATION = 150;
    // What providers write into tokens that are for the client itself or for the provider, not for us.
    private static final Set<String> NO_ACCESS_TOKENS = Set.of("id", "refresh", "offline", "logout");

    // The shape of a signed token; the framework stumbles over some that have another.
    private static final Pattern SHAPE =
            Pattern.compile("(?i:bearer) +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final ProblemWriter problems;

    BearerTokens(ProblemWriter problems) {
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::judge, AFTER_AUTHENTICATION);
    }

    private void judge(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !context.normalizedPath().startsWith("/api/")) {
            context.next();
            return;
        }
        if (!SHAPE.matcher(authorization).matches()) {
            refuse(context);
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        identity -> {
                            if (opens(identity)) {
                                context.next();
                            } else {
                                refuse(context);
                            }
                        },
                        failure -> refuse(context));
    }

    private static boolean opens(SecurityIdentity identity) {
        return !identity.isAnonymous()
                && identity.getPrincipal() instanceof JsonWebToken token
                && token.getSubject() != null
                && !token.containsClaim("at_hash")
                && !(token.getClaim("typ") instanceof String type
                        && NO_ACCESS_TOKENS.contains(type.toLowerCase(Locale.ROOT)));
    }

    private void refuse(RoutingContext context) {
        problems.send(
                context.request(), DomainException.of(ErrorCode.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer"));
    }
}
