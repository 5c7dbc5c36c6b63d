package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emining.platform.web.Once;

/**
 * Puts the first writes of each operation that the tests send to further tests, which the operation must pass whatever it
 * does: sent once more it is answered as before and nothing is done, its key is not taken for another request, nothing is
 * done without a version or with one that is out of date, and a refusal has stored nothing. Only what the thread of the test
 * sends is taken: where others work beside it, nobody could tell whose effect it was.
 */
public final class Repeats implements Filter {

    public static final String REPLAYED = "replayed";
    public static final String KEPT = "kept-its-key";
    public static final String CONDITIONAL = "held-to-its-version";
    public static final String STORED_NOTHING = "stored-nothing";

    private static final int ENOUGH = 3;
    // What was refused of a batch is tried anew.
    private static final int MULTI_STATUS = 207;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String REPLAYED_HEADER = "Idempotency-Replayed";
    private static final String IF_MATCH = "If-Match";
    // A version that nothing in the tests gets to.
    private static final String OTHER_VERSION = "\"999999-full\"";

    private final Description description;
    private final Filter traffic;
    private volatile Thread tester = Thread.currentThread();

    /** @param traffic sees what is sent besides, too */
    Repeats(Description description, Filter traffic) {
        this.description = description;
        this.traffic = traffic;
    }

    /** Takes what this thread sends from now on. */
    void follow(Thread tester) {
        this.tester = tester;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        String path = URI.create(request.getURI()).getPath();
        Optional<JsonNode> operation = WRITES.contains(request.getMethod())
                ? description.operation(request.getMethod(), path)
                : Optional.empty();
        return operation.isEmpty()
                ? context.next(request, expected)
                : watched(operation.get(), request, () -> context.next(request, expected));
    }

    private interface Call {
        Response send();
    }

    private Response watched(JsonNode operation, FilterableRequestSpecification request, Call call) {
        String name = operation.path("operationId").asText();
        Optional<Again> again = Thread.currentThread().equals(tester) ? Again.of(request, traffic) : Optional.empty();
        if (again.isEmpty()) {
            return call.send();
        }
        try {
            List<Response> unconditional = request.getHeaders().hasHeaderWithName(IF_MATCH)
                            && description.needs(operation, IF_MATCH)
                            && wanted(CONDITIONAL, name)
                    ? otherVersions(again.get())
                    : List.of();
            Stored stored = Stored.fromNow();
            Response answer = call.send();
            judge(name, request, again.get(), unconditional, stored, answer);
            return answer;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void judge(
            String name,
            FilterableRequestSpecification request,
            Again again,
            List<Response> unconditional,
            Stored stored,
            Response answer)
            throws SQLException {
        int status = answer.statusCode();
        if (status >= 400 && status < 500) {
            refused(name + " " + status + " " + code(answer), request, stored);
        } else if (status < 300 && answer.header(REPLAYED_HEADER) == null) {
            if (!unconditional.isEmpty()) {
                heldToItsVersion(name, request, unconditional);
            }
            if (request.getHeaders().hasHeaderWithName(Once.HEADER)
                    && wanted(REPLAYED, name)
                    && !(status == MULTI_STATUS && answer.asString().contains("\"problem\""))) {
                replayed(name, request, again, answer);
            }
        }
    }

    private static void refused(String what, FilterableRequestSpecification request, Stored stored)
            throws SQLException {
        if (wanted(STORED_NOTHING, what)) {
            assertThat(stored.tables())
                    .as("tables written by a refused %s %s (%s)", request.getMethod(), request.getURI(), what)
                    .isEmpty();
            PutToTest.note(STORED_NOTHING, what);
        }
    }

    private static List<Response> otherVersions(Again again) {
        return List.of(again.without(IF_MATCH), again.with(IF_MATCH, "*"), again.with(IF_MATCH, OTHER_VERSION));
    }

    private static void heldToItsVersion(
            String name, FilterableRequestSpecification request, List<Response> unconditional) {
        assertThat(unconditional)
                .as("%s %s without If-Match, with *, and with another version", request.getMethod(), request.getURI())
                .extracting(answer -> answer.statusCode() + " " + code(answer))
                .containsExactly("428 precondition-required", "400 invalid-parameter", "412 stale-version");
        assertThat(version(unconditional.getLast().header("ETag")))
                .as("the version told by the 412 of %s %s", request.getMethod(), request.getURI())
                .isEqualTo(version(request.getHeaders().getValue(IF_MATCH)));
        PutToTest.note(CONDITIONAL, name);
    }

    private static void replayed(String name, FilterableRequestSpecification request, Again again, Response first)
            throws SQLException {
        Stored stored = Stored.fromNow();
        Response second = again.asItWas();
        assertThat(List.of(told(second), String.valueOf(second.header(REPLAYED_HEADER))))
                .as("%s %s sent again", request.getMethod(), request.getURI())
                .isEqualTo(List.of(told(first), "true"));
        assertThat(second.asByteArray())
                .as("what %s %s is answered when it is sent again", request.getMethod(), request.getURI())
                .isEqualTo(first.asByteArray());
        PutToTest.note(REPLAYED, name);
        List<String> codes = new ArrayList<>();
        for (String body : OtherBodies.of(request.getBody())) {
            Response other = again.with(body);
            boolean sameToTheServer = "true".equals(other.header(REPLAYED_HEADER));
            codes.add(sameToTheServer ? "the same" : code(other));
            if (code(other).equals("idempotency-key-reused")) {
                PutToTest.note(KEPT, name);
                break;
            }
        }
        assertThat(codes)
                .as(
                        "what %s %s is answered with other bodies under the same key",
                        request.getMethod(), request.getURI())
                .doesNotContain("none");
        assertThat(stored.tables())
                .as("tables written by %s %s sent again", request.getMethod(), request.getURI())
                .isEmpty();
    }

    private static List<String> told(Response answer) {
        return List.of(
                String.valueOf(answer.statusCode()),
                String.valueOf(answer.header("ETag")),
                String.valueOf(answer.header("Location")),
                String.valueOf(answer.contentType()));
    }

    private static boolean wanted(String proof, String subject) {
        return PutToTest.times(proof, subject) < (proof.equals(STORED_NOTHING) ? 1 : ENOUGH);
    }

    private static String code(Response answer) {
        return answer.contentType().startsWith("application/problem+json")
                ? PlainPaths.in(answer).jsonPath().getString("code")
                : "none";
    }

    private static String version(String tag) {
        return tag == null ? "none" : tag.strip().replaceAll("\"([0-9]+)-.*", "$1");
    }
}
