package org.emining.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.Logged;
import org.junit.jupiter.api.Test;

/** The service starts without its identity provider, serves the public, and tells the others to come back. */
@QuarkusTest
@TestProfile(ProviderDownTest.NobodyListens.class)
class ProviderDownTest {

    /** A provider at an address where nobody listens. */
    public static class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.public-key", "",
                    "quarkus.oidc.auth-server-url", "http://localhost:1/provider",
                    "quarkus.oidc.connection-delay", "0S",
                    "emining.demo.records", "false");
        }
    }

    @Test
    void a_token_that_nobody_can_judge_is_not_called_bad() {
        try (Logged logged = Logged.listening()) {
            Response answer = Api.as("operator").get("/me");

            assertProblem(answer, 503, "dependency-down");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(logged.with("could not be judged")).hasSize(1);
        }
    }

    @Test
    void the_public_is_served() {
        assertThat(Api.anonymously().get("/code-lists").statusCode()).isEqualTo(200);
    }
}
