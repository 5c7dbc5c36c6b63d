package org.emining.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that must open nothing, on an endpoint that needs one and on one that does not. */
@QuarkusTest
class BearerTokenTest {

    private static final String PROTECTED = Api.ROOT + "/me";
    private static final String PUBLIC = Api.ROOT + "/openapi.json";

    static Stream<Arguments> tokens() throws Exception {
        PrivateKey other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String publicKey = ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class);
        String good = Api.token("operator");
        String[] parts = good.split("\\.");
        return Map.ofEntries(
                        Map.entry("unsigned", json("{\"alg\":\"none\"}") + "." + parts[1] + "."),
                        Map.entry("unsigned in capitals", json("{\"alg\":\"NONE\"}") + "." + parts[1] + "." + parts[2]),
                        Map.entry("signed by the public key", symmetric(publicKey)),
                        Map.entry("signed by somebody else", claims().sign(other)),
                        Map.entry(
                                "signed by a key it brings",
                                claims().jws()
                                        .header("jwk", Map.of("kty", "RSA"))
                                        .sign(other)),
                        Map.entry(
                                "signed by a key it points to",
                                claims().jws()
                                        .header("jku", "http://localhost:1/keys")
                                        .sign(other)),
                        Map.entry(
                                "of an unknown key",
                                claims().jws().keyId("unknown").sign(other)),
                        Map.entry(
                                "expired",
                                claims().issuedAt(Instant.now().minusSeconds(600))
                                        .expiresAt(Instant.now().minusSeconds(300))
                                        .sign()),
                        Map.entry("never expiring", unexpiring()),
                        Map.entry(
                                "not yet valid",
                                claims().claim(
                                                "nbf",
                                                Instant.now().plusSeconds(3600).getEpochSecond())
                                        .sign()),
                        Map.entry(
                                "of another issuer",
                                claims().issuer("https://issuer.example").sign()),
                        Map.entry(
                                "for another audience",
                                claims().audience("other").sign()),
                        Map.entry(
                                "an id token",
                                claims().claim("typ", "ID")
                                        .claim("nonce", "n")
                                        .claim("at_hash", "h")
                                        .sign()),
                        Map.entry(
                                "with another body",
                                parts[0] + "."
                                        + json(new String(
                                                        Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                                                .replace("operator", "auditor"))
                                        + "." + parts[2]),
                        Map.entry("cut off", good.substring(0, good.length() - 20)),
                        Map.entry(
                                "without a subject",
                                Jwt.issuer("https://issuer.test")
                                        .audience("emining")
                                        .expiresIn(Duration.ofMinutes(5))
                                        .sign()),
                        Map.entry("garbage", "garbage"),
                        Map.entry("three dots", "..."),
                        Map.entry("long", "a".repeat(7000)))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.issuer("https://issuer.test")
                .audience("emining")
                .subject("operator")
                .expiresIn(Duration.ofMinutes(10));
    }

    // The builder cannot make one.
    private static String unexpiring() throws Exception {
        String content = json("{\"alg\":\"RS256\"}") + "."
                + json("{\"iss\":\"https://issuer.test\",\"aud\":\"emining\",\"sub\":\"operator\"}");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyUtils.readPrivateKey("jwt/private.pem"));
        signature.update(content.getBytes(StandardCharsets.UTF_8));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String symmetric(String publicKey) {
        byte[] secret = Base64.getDecoder().decode(publicKey);
        return claims().jws().algorithm(SignatureAlgorithm.HS256).sign(new SecretKeySpec(secret, "HmacSHA256"));
    }

    private static String json(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void a_token_that_is_not_valid_opens_nothing(String name, String token) {
        assertRefused(given().header("Authorization", "Bearer " + token).get(PROTECTED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void a_token_that_was_refused_stays_refused(String name, String token) {
        assertRefused(given().header("Authorization", "Bearer " + token).get(PROTECTED));
        assertRefused(given().header("Authorization", "Bearer " + token).get(PROTECTED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void a_token_that_is_not_valid_is_refused_also_where_none_is_needed(String name, String token) {
        assertRefused(given().header("Authorization", "Bearer " + token).get(PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "bearer", "Basic b3BlcmF0b3I6eA==", "Digest x", "DPoP x", "operator"})
    void an_authorization_that_is_no_bearer_token_is_refused(String authorization) {
        assertRefused(given().header("Authorization", authorization).get(PROTECTED));
        assertRefused(given().header("Authorization", authorization).get(PUBLIC));
    }

    @Test
    void no_token_is_refused_only_where_one_is_needed() {
        assertRefused(given().get(PROTECTED));
        assertThat(given().get(PUBLIC).statusCode()).isEqualTo(200);
    }

    @Test
    void a_valid_token_opens_both() {
        String token = "Bearer " + Api.token("operator");

        assertThat(given().header("Authorization", token).get(PROTECTED).statusCode())
                .isEqualTo(200);
        assertThat(given().header("Authorization", token).get(PUBLIC).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_refusal_says_what_is_wrong_and_where_tokens_come_from() {
        String metadata = "resource_metadata=\"http://localhost:8080/.well-known/oauth-protected-resource\"";

        assertThat(challenge(given())).isEqualTo("Bearer " + metadata);
        assertThat(challenge(given().header("Authorization", "Basic b3BlcmF0b3I6eA==")))
                .isEqualTo("Bearer " + metadata);
        assertThat(challenge(given().header("Authorization", "Bearer garbage")))
                .isEqualTo("Bearer error=\"invalid_token\", " + metadata);
        assertThat(challenge(given().header("Authorization", "Bearer " + Api.token("operator") + "x")))
                .isEqualTo("Bearer error=\"invalid_token\", " + metadata);
    }

    private static String challenge(RequestSpecification request) {
        return request.get(PROTECTED).header("WWW-Authenticate");
    }

    @Test
    void a_session_cookie_opens_nothing() {
        assertRefused(given().cookie("q_session", Api.token("operator")).get(PROTECTED));
    }

    private static void assertRefused(Response answer) {
        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
}
