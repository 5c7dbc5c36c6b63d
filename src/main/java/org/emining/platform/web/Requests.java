package org.emining.platform.web;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Endpoints;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.ProblemWriter;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What happens to a request before any endpoint sees it: it gets its id and the headers every answer carries, and what
 * is too long for us is refused. Also answers what fails below JAX-RS, with the same problems.
 */
@Singleton
final class Requests {

    private static final Logger LOG = Logger.getLogger(Requests.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int LONGEST_URI = 8 * 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final int FIRST = 1_000;

    private static final Pattern DOTS = Pattern.compile("/(\\.|%2[eE]){1,2}(/|$)");

    // W3C Trace Context: version, trace, parent, flags. A trace of zeros and the version ff are none.
    private static final Pattern TRACE =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private final ProblemWriter problems;
    private final Endpoints endpoints;

    Requests(ProblemWriter problems, Endpoints endpoints) {
        this.problems = problems;
        this.endpoints = endpoints;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    void fallback(@Observes Router router) {
        router.route().failureHandler(this::failed);
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 431, 500, 503}) {
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
        context.addHeadersEndHandler(end -> {
            vary(response.headers());
            plain(response.headers());
        });
        MDC.put("requestId", id);
        String trace = context.request().getHeader("traceparent");
        if (trace != null && TRACE.matcher(trace).matches()) {
            MDC.put("traceId", trace.substring(3, 35));
        }
        if (context.request().uri().length() > LONGEST_URI) {
            send(context, DomainException.of(ErrorCode.URI_TOO_LONG, LONGEST_URI));
            return;
        }
        if (length(context.request().headers()) > LONGEST_HEADERS) {
            send(context, DomainException.of(ErrorCode.HEADERS_TOO_LARGE));
            return;
        }
        if (declaredLength(context)
                > BodyLimit.longest(
                        context.request().method().name(),
                        String.valueOf(context.request().path()))) {
            send(context, DomainException.of(ErrorCode.BODY_TOO_LARGE));
            return;
        }
        if (context.normalizedPath().startsWith("/api/")) {
            response.putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        // HTTP/1.0 does not ask for a host, but without one the framework cannot say which address was asked for.
        if (context.request().authority() == null && context.request().getHeader(HttpHeaders.HOST) == null) {
            refuse(context, 400);
            return;
        }
        if (isOtherSpelling(String.valueOf(context.request().path()), context.normalizedPath())) {
            send(context, DomainException.notFound());
            return;
        }
        // It is answered without a body or by a problem: clients made from the description accept problems alone here.
        if (context.request().method() == HttpMethod.DELETE) {
            context.request().headers().remove(HttpHeaders.ACCEPT);
        }
        // The framework answers it without saying that it is JSON, as RFC 9728 3.2 demands.
        if (context.normalizedPath().startsWith("/.well-known/oauth-protected-resource")) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        context.next();
    }

    // The framework would overlook matrix parameters, empty segments and a slash at the end, and resolve dots. Every
    // address would have many spellings then: what is kept by address, as idempotency keys are, would be kept once for
    // each of them, and what is charged by address would be free under some. Escapes of plain letters are the same
    // address (RFC 3986 6.2.2.2).
    private static boolean isOtherSpelling(String path, String normalized) {
        return path.indexOf(';') >= 0
                || path.contains("//")
                || DOTS.matcher(path).find()
                || normalized.startsWith("/api") && path.endsWith("/");
    }

    // The server below compresses what a caller accepts to be compressed, and does not say that this decides the
    // answer.
    // The entity tag stays the same in both codings: nothing here is ever served in ranges, which alone would mix them.
    private static void vary(MultiMap headers) {
        String others = headers.get(HttpHeaders.VARY);
        headers.set(HttpHeaders.VARY, others == null ? "Accept-Encoding" : others + ", Accept-Encoding");
    }

    // JSON has no charset (RFC 8259), but the server below gives it one. Some clients choose what to read an
    // answer into by the very name that the description has.
    private static void plain(MultiMap headers) {
        if ("application/json;charset=UTF-8".equalsIgnoreCase(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        }
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
        } else if (context.failure() instanceof UnauthorizedException) {
            send(context, DomainException.unauthenticated());
        } else if (context.failure() instanceof AuthenticationFailedException) {
            send(context, DomainException.invalidToken());
        } else if (context.failure() instanceof OIDCException) {
            // The provider has not been reached since the start: no token can be judged, good or bad.
            LOG.warnf(context.failure(), "a token could not be judged");
            send(context, DomainException.dependencyDown());
        } else if (context.failure() instanceof ForbiddenException) {
            send(context, DomainException.of(ErrorCode.FORBIDDEN));
        } else {
            refuse(context, context.statusCode());
        }
    }

    private void refuse(RoutingContext context, int status) {
        if (status < 400 || status >= 500) {
            LOG.errorf(
                    context.failure(),
                    "request %s failed with %d below the endpoints",
                    context.response().headers().get(ProblemWriter.REQUEST_ID),
                    status);
        }
        ErrorCode code =
                switch (status) {
                    case 401 -> ErrorCode.UNAUTHENTICATED;
                    case 403 -> ErrorCode.FORBIDDEN;
                    case 404 -> ErrorCode.NOT_FOUND;
                    case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
                    case 406 -> ErrorCode.NOT_ACCEPTABLE;
                    case 413 -> ErrorCode.BODY_TOO_LARGE;
                    case 414 -> ErrorCode.URI_TOO_LONG;
                    case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
                    case 431 -> ErrorCode.HEADERS_TOO_LARGE;
                    case 503 -> ErrorCode.OVERLOADED;
                    default -> status >= 400 && status < 500 ? ErrorCode.MALFORMED_BODY : ErrorCode.INTERNAL_ERROR;
                };
        send(
                context,
                switch (code) {
                    case UNAUTHENTICATED -> DomainException.unauthenticated();
                    case METHOD_NOT_ALLOWED -> endpoints.unknownMethod(context.normalizedPath());
                    case NOT_ACCEPTABLE ->
                        endpoints.unknownForm(
                                context.normalizedPath(),
                                context.request().method().name());
                    case UNSUPPORTED_MEDIA_TYPE ->
                        endpoints.unknownBody(
                                context.normalizedPath(),
                                context.request().method().name());
                    case URI_TOO_LONG -> DomainException.of(code, LONGEST_URI);
                    case OVERLOADED -> DomainException.of(code).header("Retry-After", "1");
                    default -> DomainException.of(code);
                });
    }

    private void send(RoutingContext context, DomainException failure) {
        problems.send(context.request(), failure);
    }
}
