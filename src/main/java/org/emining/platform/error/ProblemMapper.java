package org.emining.platform.error;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where a failure becomes an answer. What it does not know is {@code internal-error}: logged with its
 * stack, told to nobody.
 */
@Singleton
public final class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemWriter writer;
    private final Endpoints endpoints;
    private final List<CallerAdvice> advice;

    ProblemMapper(ProblemWriter writer, Endpoints endpoints, @All List<CallerAdvice> advice) {
        this.writer = writer;
        this.endpoints = endpoints;
        this.advice = advice;
    }

    @ServerExceptionMapper
    public Response domain(DomainException failure, HttpServerRequest request) {
        return answer(failure, failure, request);
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException failure, HttpServerRequest request) {
        return answer(ConstraintFaults.of(failure), failure, request);
    }

    // Named beside its parent: the framework has a mapper of its own for it, which would be nearer.
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response json(JacksonException failure, HttpServerRequest request) {
        return answer(JsonFaults.of(failure), failure, request);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException failure, HttpServerRequest request) {
        return answer(DomainException.unauthenticated(), failure, request);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException failure, HttpServerRequest request) {
        return answer(DomainException.invalidToken(), failure, request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, HttpServerRequest request) {
        return answer(DomainException.of(ErrorCode.FORBIDDEN), failure, request);
    }

    @ServerExceptionMapper
    public Response database(PersistenceException failure, HttpServerRequest request) {
        return anything(failure, request);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, HttpServerRequest request) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return json(json, request);
            }
            if (cause instanceof DomainException domain) {
                return answer(domain, failure, request);
            }
        }
        int status = failure.getResponse().getStatus();
        DomainException refusal =
                switch (status) {
                    case 400 -> DomainException.of(ErrorCode.MALFORMED_BODY);
                    case 401 -> DomainException.unauthenticated();
                    case 403 -> DomainException.of(ErrorCode.FORBIDDEN);
                    case 404 -> DomainException.notFound();
                    case 405 -> endpoints.unknownMethod(String.valueOf(request.path()));
                    case 406 ->
                        endpoints.unknownForm(
                                String.valueOf(request.path()), request.method().name());
                    case 413 -> DomainException.of(ErrorCode.BODY_TOO_LARGE);
                    case 415 ->
                        endpoints.unknownBody(
                                String.valueOf(request.path()), request.method().name());
                    default -> internal(failure, request);
                };
        return answer(refusal, failure, request);
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure, HttpServerRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return answer(domain, failure, request);
            }
            if (cause instanceof SQLException sql) {
                DomainException refusal = DatabaseFaults.of(sql);
                if (refusal != null) {
                    return answer(refusal, failure, request);
                }
            }
        }
        return answer(internal(failure, request), failure, request);
    }

    private static DomainException internal(Throwable failure, HttpServerRequest request) {
        LOG.errorf(failure, "request %s failed", reference(request));
        return DomainException.of(ErrorCode.INTERNAL_ERROR);
    }

    private static String reference(HttpServerRequest request) {
        return String.valueOf(request.response().headers().get(ProblemWriter.REQUEST_ID));
    }

    // An address that no endpoint lives at is answered where nobody may wait for the database.
    private DomainException advised(DomainException failure) {
        boolean closed = failure.code() == ErrorCode.NOT_FOUND || failure.code() == ErrorCode.FORBIDDEN;
        if (!closed || !failure.faults().isEmpty() || !BlockingOperationControl.isBlockingAllowed()) {
            return failure;
        }
        return advice.stream()
                .flatMap(one -> one.advice().stream())
                .findFirst()
                .map(failure::besides)
                .orElse(failure);
    }

    private Response answer(DomainException failure, Throwable cause, HttpServerRequest request) {
        int status = failure.code().status();
        // Not the caller's doing, so the operator must be able to see how often and why; a 500 was logged with its
        // stack.
        if (status > 500) {
            LOG.warnf(
                    "request %s refused as %s: %s",
                    reference(request), failure.code().code(), cause);
        }
        ProblemWriter.Refusal refusal = writer.refusal(advised(failure), request);
        Response.ResponseBuilder response = Response.status(refusal.status()).entity(refusal.body());
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
