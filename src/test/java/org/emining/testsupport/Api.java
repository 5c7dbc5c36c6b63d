package org.emining.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A caller of the API, as a client would be one: {@code Api.as("reviewer-ba").get("/matches")}. Users are those of
 * {@code demo/organisations.csv}; tokens are signed and judged for real.
 */
public final class Api {

    public static final String ROOT = "/api/v1";
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
    private final String subject;
    private final Map<String, String> headers;

    private Api(String subject, Map<String, String> headers) {
        this.subject = subject;
        this.headers = headers;
    }

    public static Api as(String subject) {
        return new Api(subject, Map.of());
    }

    public static Api anonymously() {
        return new Api(null, Map.of());
    }

    /** Somebody with a valid token whom no organisation knows. */
    public static Api asStranger() {
        return as("stranger-" + UUID.randomUUID());
    }

    /** Who it is, acting for whomever; null for nobody. */
    public String subject() {
        return subject;
    }

    /** The same caller, acting for this organisation. */
    public Api actingFor(Object organisationId) {
        return with("X-Organisation-Id", organisationId.toString());
    }

    public Api with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Api(subject, more);
    }

    /** A token with some minutes left; as a client would, callers keep it, since signing is what costs a test the most. */
    public static String token(String subject) {
        return TOKENS.compute(subject, (who, kept) -> kept == null || kept.isOld() ? Token.signed(who) : kept)
                .value();
    }

    private record Token(String value, Instant signedAt) {

        private static final Duration LIFE = Duration.ofMinutes(10);

        static Token signed(String subject) {
            String value = Jwt.issuer("https://issuer.test")
                    .audience("emining")
                    .subject(subject)
                    .claim("name", subject)
                    .expiresIn(LIFE)
                    .sign();
            return new Token(value, Instant.now());
        }

        boolean isOld() {
            return signedAt.plus(LIFE.dividedBy(2)).isBefore(Instant.now());
        }
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    public Response get(String path, Object... parameters) {
        return PlainPaths.in(request().get(ROOT + path, parameters));
    }

    /** A POST under a new idempotency key. */
    public Response post(String path, Object body) {
        return postUnder(newKey(), path, body);
    }

    public Response postUnder(String key, String path, Object body) {
        return PlainPaths.in(request().header("Idempotency-Key", key).body(body).post(ROOT + path));
    }

    public Response patch(String path, String etag, Object body) {
        RequestSpecification request = request().contentType("application/merge-patch+json; charset=UTF-8");
        return PlainPaths.in((etag == null ? request : request.header("If-Match", etag))
                .body(body)
                .patch(ROOT + path));
    }

    public Response put(String path, String etag, Object body) {
        return PlainPaths.in((etag == null ? request() : request().header("If-Match", etag))
                .body(body)
                .put(ROOT + path));
    }

    public Response delete(String path) {
        return PlainPaths.in(request().delete(ROOT + path));
    }

    /** The request itself, for what the shorthands do not say. */
    public RequestSpecification request() {
        RequestSpecification request = given().contentType(ContentType.JSON).headers(headers);
        return subject == null ? request : request.auth().oauth2(token(subject));
    }
}
