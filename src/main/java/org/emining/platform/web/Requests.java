package org.emining.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.ProblemWriter;
import org.jboss.logging.MDC;

/**
 * What happens to a request before any endpoint sees it: it gets its id and the headers every answer carries, and what
 * is too long for us is refused. Also answers what fails below JAX-RS, with the same problems.
 */
@Singleton
final class Requests {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int LONGEST_URI = 8 * 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final int FIRST = 1_000;

    private final ProblemWriter problems;

    Requests(ProblemWriter problems) {
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    void fallback(@Observes Router router) {
        router.route().failureHandler(this::failed);
        for (int status : new int[] {400, 404, 405, 413, 414, 431}) {
            router.errorHandler(status, context -> refuse(context, status));
        }
    }

    private void begin(RoutingContext context) {
        String given = context.request().getHeader(ProblemWriter.REQUEST_ID);
        String id = given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        HttpServerResponse response = context.response();
        response.putHeader(ProblemWriter.REQUEST_ID, id);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        MDC.put("requestId", id);
        if (context.request().uri().length() > LONGEST_URI) {
            send(context, DomainException.of(ErrorCode.URI_TOO_LONG, LONGEST_URI));
            return;
        }
        if (length(context.request().headers()) > LONGEST_HEADERS) {
            send(context, DomainException.of(ErrorCode.HEADERS_TOO_LARGE));
            return;
        }
        if (declaredLength(context) > BodyLimit.LONGEST) {
            send(context, DomainException.of(ErrorCode.BODY_TOO_LARGE));
            return;
        }
        if (context.normalizedPath().startsWith("/api/")) {
            response.putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        // The framework answers it without saying that it is JSON, as RFC 9728 3.2 demands.
        if (context.normalizedPath().startsWith("/.well-known/oauth-protected-resource")) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        context.next();
    }

    private static int length(MultiMap headers) {
        int length = 0;
        for (var header : headers) {
            length += header.getKey().length() + header.getValue().length() + 4;
        }
        return length;
    }

    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void failed(RoutingContext context) {
        if (context.failure() instanceof DomainException refusal) {
            send(context, refusal);
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            refuse(context, context.statusCode());
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, int status) {
        ErrorCode code =
                switch (status) {
                    case 404 -> ErrorCode.NOT_FOUND;
                    case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
                    case 413 -> ErrorCode.BODY_TOO_LARGE;
                    case 414 -> ErrorCode.URI_TOO_LONG;
                    case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
                    case 431 -> ErrorCode.HEADERS_TOO_LARGE;
                    default -> ErrorCode.MALFORMED_BODY;
                };
        send(
                context,
                code == ErrorCode.URI_TOO_LONG ? DomainException.of(code, LONGEST_URI) : DomainException.of(code));
    }

    private void send(RoutingContext context, DomainException failure) {
        problems.send(context.request(), failure);
    }
}
