package org.emining.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.emining.testsupport.Api;
import org.emining.testsupport.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are refused before any endpoint is found, sent as bytes. */
@QuarkusTest
class HttpEdgeTest {

    private static final String HOST = "Host: localhost";
    private static final String LIST = Api.ROOT + "/organisations";

    private static void assertProblem(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"", "application/problem+json", "\"requestId\":\"");
        assertThat(answer.status()).isEqualTo(status);
    }

    private static String operator() {
        return "Authorization: Bearer " + Api.token("operator");
    }

    @ParameterizedTest
    @CsvSource({"9000", "20000", "60000"})
    void an_address_that_is_too_long_is_a_problem(int length) {
        RawHttp.Answer answer = RawHttp.send("", "GET " + LIST + "?cursor=" + "a".repeat(length) + " HTTP/1.1", HOST);

        assertProblem(answer, 414, "uri-too-long");
    }

    @ParameterizedTest
    @CsvSource({"17000", "60000"})
    void headers_that_are_too_long_are_a_problem(int length) {
        RawHttp.Answer answer = RawHttp.send("", "GET " + LIST + " HTTP/1.1", HOST, "X-Long: " + "a".repeat(length));

        assertProblem(answer, 431, "headers-too-large");
    }

    @Test
    void a_client_that_would_rather_speak_http_2_is_answered_in_http_1() throws Exception {
        URI feed = URI.create(RestAssured.baseURI + ":" + RestAssured.port + Api.ROOT + "/changes?limit=200");
        HttpRequest asking = HttpRequest.newBuilder(feed)
                .version(HttpClient.Version.HTTP_2)
                .timeout(Duration.ofSeconds(20))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(asking, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.body()).endsWith("}");
        }
    }

    @Test
    void a_body_without_a_length_is_counted_as_it_comes() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        RawHttp.Answer answer = RawHttp.send(
                chunk.repeat(20) + "0\r\n\r\n",
                "POST " + LIST + " HTTP/1.1",
                HOST,
                operator(),
                "Idempotency-Key: " + Api.newKey(),
                "Content-Type: application/json",
                "Transfer-Encoding: chunked");

        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_it_comes() {
        RawHttp.Answer answer = RawHttp.send(
                "",
                "POST " + LIST + " HTTP/1.1",
                HOST,
                operator(),
                "Content-Type: application/json",
                "Content-Length: 99999999");

        assertProblem(answer, 413, "body-too-large");
    }

    @ParameterizedTest
    @CsvSource({"%ff%fe", "%00", "a%00b", "..%2f..%2fetc", "%c0%ae", "%ed%a0%80", "a%0d%0ab"})
    void a_path_that_is_no_text_is_a_problem(String id) {
        RawHttp.Answer answer = RawHttp.send("", "GET " + LIST + "/" + id + " HTTP/1.1", HOST, operator());

        assertThat(answer.text()).contains("application/problem+json", "\"requestId\":\"");
        assertThat(answer.status()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"%ff", "%00"})
    void a_query_that_is_no_text_is_a_problem(String value) {
        RawHttp.Answer answer = RawHttp.send("", "GET " + LIST + "?cursor=" + value + " HTTP/1.1", HOST, operator());

        assertThat(answer.text()).contains("application/problem+json", "\"requestId\":\"");
        assertThat(answer.status()).isEqualTo(400);
    }

    // Answered by the server below us, which offers no hook: refused rightly, but without a body.
    @ParameterizedTest
    @CsvSource({"%zz", "%", "%2", "a\"b", "a|b"})
    void an_address_that_breaks_the_grammar_is_refused(String id) {
        assertThat(RawHttp.send("", "GET " + LIST + "/" + id + " HTTP/1.1", HOST)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"GET, 400", "hello world, 400"})
    void a_request_line_that_is_none_is_refused(String line, int status) {
        assertThat(RawHttp.send("", line, HOST).status()).isIn(status, 501, 505);
    }

    @Test
    void an_address_longer_than_the_server_reads_is_refused() {
        assertThat(RawHttp.send("", "GET /" + "a".repeat(100_000) + " HTTP/1.1", HOST)
                        .status())
                .isEqualTo(414);
    }

    @ParameterizedTest
    @CsvSource({"Host: a b", "Host: user@host:80:90", "Host: [::1", "Host: localhost:99999999", "Host:", "X-No: host"})
    void a_bad_host_is_no_failure_of_ours(String host) {
        RawHttp.Answer answer = RawHttp.send("", "GET " + LIST + " HTTP/1.1", host);

        assertThat(answer.text()).contains("application/problem+json", "\"requestId\":\"");
        assertThat(answer.status()).isIn(400, 401);
    }

    @ParameterizedTest
    @CsvSource({"TRACE", "CONNECT", "PUT", "BREW"})
    void a_method_the_address_does_not_know_is_a_problem_that_names_those_it_does(String method) {
        RawHttp.Answer answer = RawHttp.send("", method + " " + LIST + " HTTP/1.1", HOST, operator());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.text()).containsIgnoringCase("\r\nallow: GET, HEAD, OPTIONS, POST\r\n");
    }

    @Test
    void the_methods_of_an_address_can_be_asked_for() {
        RawHttp.Answer answer = RawHttp.send("", "OPTIONS " + LIST + " HTTP/1.1", HOST, operator());

        assertThat(answer.status()).isIn(200, 204);
        assertThat(answer.text()).containsIgnoringCase("\r\nallow: ");
    }

    @ParameterizedTest
    @CsvSource({"/api", "/api/", "/api/v2/organisations", "/nothing", "/api/v1/me/../x"})
    void an_address_that_is_none_is_a_problem(String path) {
        RawHttp.Answer answer = RawHttp.send("", "GET " + path + " HTTP/1.1", HOST, operator());

        assertProblem(answer, 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"/,/q/swagger-ui", "/api/v1,/api/v1/openapi"})
    void who_types_the_bare_address_is_led_to_something_to_read(String typed, String led) {
        given().redirects().follow(false).get(typed).then().statusCode(302).header("Location", endsWith(led));
        given().get(typed).then().statusCode(200);
    }

    @Test
    void who_sends_a_parameter_to_what_takes_none_is_told_so() {
        assertThat(given().get(Api.ROOT + "/sources?limit=0").jsonPath().getString("errors[0].detail"))
                .isEqualTo("is not known here: this request takes no parameters");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/organisations/",
        "/api/v1//organisations",
        "//api/v1/organisations",
        "/api;x/v1/organisations",
        "/api/v1/organisations;a=b",
        "/api/v1;x/organisations",
        "/api/v1/organisations/;x",
        "/./api/v1/organisations",
        "/x/../api/v1/organisations",
        "/api/v1/./organisations",
        "/api/v1/x/../organisations",
        "/api/v1/x/%2e%2e/organisations"
    })
    void an_address_has_one_spelling(String path) {
        RawHttp.Answer answer = RawHttp.send(
                "{}",
                "POST " + path + " HTTP/1.1",
                HOST,
                operator(),
                "Idempotency-Key: " + Api.newKey(),
                "Content-Type: application/json",
                "Content-Length: 2");

        assertProblem(answer, 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1, Host: example.test", "HTTP/1.0, Host:", "HTTP/1.0, Host: example.test"})
    void pages_link_to_each_other_whatever_host_was_asked(String version, String host) {
        RawHttp.Answer answer = RawHttp.send("", "GET " + Api.ROOT + "/projects?q=a%20b&limit=1 " + version, host);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("\"self\":\"" + Api.ROOT + "/projects?q=a%20b&limit=1\"");
        RawHttp.Answer first = RawHttp.send("", "GET " + Api.ROOT + "/projects?limit=1 " + version, host);
        assertThat(first.text()).contains("\"next\":\"" + Api.ROOT + "/projects?limit=1&cursor=");
    }

    @Test
    void a_request_that_names_no_host_is_refused() {
        assertProblem(RawHttp.send("", "GET " + Api.ROOT + "/projects HTTP/1.0"), 400, "malformed-body");
    }

    @Test
    void a_refusal_always_has_a_number_to_quote() {
        RawHttp.Answer answer = RawHttp.send("", "GET " + LIST + " HTTP/1.1", "X-No: host");

        assertThat(answer.text()).containsPattern("\"requestId\":\"[0-9a-f-]{36}\"");
    }

    @ParameterizedTest
    @CsvSource({
        "X-No: type",
        "Content-Type:",
        "Content-Type: */*",
        "Content-Type: application/*",
        "Content-Type: text/json",
        "Content-Type: application/json; charset=utf-16",
        "Content-Type: application/json;charset=iso-8859-1",
        "Content-Type: application/json; charset=bogus",
        "Content-Type: application/json; charset",
        "Content-Type: application/merge-patch+json"
    })
    void a_body_is_json_in_utf_8_and_says_so(String type) {
        assertProblem(founding(type), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type: application/json",
        "Content-Type: Application/JSON; Charset=\"UTF-8\"",
        "content-type: application/json;charset=utf-8; x=y"
    })
    void however_json_in_utf_8_is_spelled_it_is_read(String type) {
        assertThat(founding(type).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/projects?limit=1, application/json",
        "/projects?limit=1&fields=name, application/vnd.emining.sparse+json",
        "/projects/none, application/problem+json",
        "/openapi.json, application/json"
    })
    void an_answer_is_called_by_the_name_that_the_description_has(String path, String type) {
        assertThat(RestAssured.get(Api.ROOT + path).header("Content-Type")).isEqualTo(type);
    }

    private static RawHttp.Answer founding(String type) {
        String body = "{\"kind\":\"FIRM\",\"name\":\"Chagai Copper\"}";
        return RawHttp.send(
                body,
                "POST " + LIST + " HTTP/1.1",
                HOST,
                operator(),
                type,
                "Idempotency-Key: " + Api.newKey(),
                "Content-Length: " + body.length());
    }

    @Test
    void whom_somebody_acts_for_is_named_by_a_whole_uuid() {
        RawHttp.Answer answer =
                RawHttp.send("", "GET " + Api.ROOT + "/me HTTP/1.1", HOST, operator(), "X-Organisation-Id: 1-1-1-1-1");

        assertProblem(answer, 400, "invalid-parameter");
    }
}
