package org.emining.platform.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ProblemWriter;
import org.jboss.logging.Logger;

/**
 * A token that is sent must be good, also where none is needed: a client whose token has expired would otherwise see
 * the public's view and take it for its own. Whoever sends none stays the public.
 */
@Singleton
final class BearerTokens {

    private static final Logger LOG = Logger.getLogger(BearerTokens.class);

    // After the framework has found the mechanism (200) and before it judges permissions (100).
    private static final int AFTER_AUTHENTICATION = 150;
    // What providers write into tokens that are for the client itself or for the provider, not for us.
    private static final Set<String> NO_ACCESS_TOKENS = Set.of("id", "refresh", "offline", "logout");

    private static final String SCHEME = "Bearer ";

    private final ProblemWriter problems;
    private final JudgedTokens judged;

    BearerTokens(ProblemWriter problems, JudgedTokens judged) {
        this.problems = problems;
        this.judged = judged;
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
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            // RFC 6750 3.1: what is no bearer token at all gets the plain challenge.
            problems.send(context.request(), DomainException.unauthenticated());
            return;
        }
        String token = authorization.substring(SCHEME.length()).stripLeading();
        if (!isSigned(token)) {
            refuse(context);
            return;
        }
        SecurityIdentity known = judged.find(token);
        if (known != null) {
            QuarkusHttpUser.setIdentity(known, context);
            context.next();
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        identity -> {
                            if (opens(identity)) {
                                judged.keep(token, identity);
                                context.next();
                            } else {
                                refuse(context);
                            }
                        },
                        failure -> unjudged(context, failure));
    }

    // Three parts in base64url, none of them empty (RFC 7515 3.1); the framework stumbles over some other shapes. Not a
    // regular expression: every request pays for it.
    private static boolean isSigned(String token) {
        int parts = 1;
        int length = 0;
        for (int i = 0; i < token.length(); i++) {
            char letter = token.charAt(i);
            if (letter == '.') {
                if (length == 0) {
                    return false;
                }
                parts++;
                length = 0;
            } else if (isBase64Url(letter)) {
                length++;
            } else {
                return false;
            }
        }
        return parts == 3 && length > 0;
    }

    private static boolean isBase64Url(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-'
                || letter == '_';
    }

    // Only what the framework has found to be bad is the caller's fault; a provider out of reach is not.
    private void unjudged(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException && !outOfReach(failure)) {
            refuse(context);
            return;
        }
        // The framework may have failed the request by itself, and then it is answered.
        if (context.failed()) {
            return;
        }
        LOG.warnf(failure, "a token could not be judged");
        problems.send(context.request(), DomainException.dependencyDown());
    }

    private static boolean outOfReach(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof UnknownHostException
                    || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
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
        problems.send(context.request(), DomainException.invalidToken());
    }
}
