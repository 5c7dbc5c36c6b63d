package org.emining.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.Logged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fails in a handler below the endpoints is answered with the same problems. */
@QuarkusTest
class FailureBelowTest {

    /** Addresses that fail in the way their name says. */
    @Singleton
    static class Failing {

        private static final Map<String, Throwable> FAILURES = Map.of(
                "defect", new IllegalStateException("secret"),
                "unauthorized", new UnauthorizedException(),
                "bad-token", new AuthenticationFailedException(),
                "forbidden", new ForbiddenException());

        void add(@Observes Router router) {
            FAILURES.forEach(
                    (name, failure) -> router.get("/failing/" + name).handler(context -> context.fail(failure)));
            for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 502, 503}) {
                router.get("/failing/" + status).handler(context -> context.fail(status));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "defect, 500, internal-error",
        "unauthorized, 401, unauthenticated",
        "bad-token, 401, unauthenticated",
        "forbidden, 403, forbidden",
        "400, 400, malformed-body",
        "401, 401, unauthenticated",
        "403, 403, forbidden",
        "404, 404, not-found",
        "405, 405, method-not-allowed",
        "406, 406, not-acceptable",
        "413, 413, body-too-large",
        "414, 414, uri-too-long",
        "415, 415, unsupported-media-type",
        "431, 431, headers-too-large",
        "500, 500, internal-error",
        "502, 500, internal-error",
        "503, 503, overloaded",
    })
    void each_failure_is_a_problem(String kind, int status, String code) {
        Response answer = RestAssured.get("/failing/" + kind);

        assertProblem(answer, status, code);
        assertThat(answer.asString()).doesNotContain("secret");
        assertThat(answer.header("Allow") != null).isEqualTo(status == 405);
        assertThat(answer.header("WWW-Authenticate") != null).isEqualTo(status == 401);
        assertThat(answer.header("Retry-After") != null).isEqualTo(status == 503);
    }

    @Test
    void a_defect_is_logged_with_its_stack_and_the_id_of_the_request() {
        try (Logged logged = Logged.listening()) {
            Response answer = RestAssured.get("/failing/defect");

            assertThat(logged.with(answer.header("X-Request-Id")))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getThrown()).hasMessage("secret"));
        }
    }

    @Test
    void a_method_no_route_has_is_a_problem_that_names_those_the_address_knows() {
        Response answer = RestAssured.put(Api.ROOT + "/code-lists");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
}
