package org.emining.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import org.emining.sandbox.InSandbox;
import org.emining.testsupport.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sandbox serves of itself keeps the rules of the description that was reviewed, and has operations of its own. */
@QuarkusTest
@TestProfile(InSandbox.class)
class SandboxExamplesTest extends ExamplesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/sandbox/clock, get, readSandboxClock, 200",
        "/api/v1/sandbox/clock, put, setSandboxClock, 200",
        "/api/v1/sandbox/conformance-runs, post, beginConformanceRun, 201",
        "/api/v1/sandbox/conformance-runs/{id}, get, readConformanceRun, 200",
        "/api/v1/sandbox/conformance-runs/{id}/webhook-probes, post, probeWebhooks, 201"
    })
    void an_operation_of_the_sandbox_is_described_with_an_example(String path, String method, String id, String status)
            throws IOException {
        JsonNode api = new ObjectMapper()
                .readTree(RestAssured.get(Api.ROOT + "/openapi.json").asByteArray());

        JsonNode operation = api.path("paths").path(path).path(method);

        assertThat(operation.path("operationId").asText()).isEqualTo(id);
        assertThat(operation.path("summary").asText()).isNotBlank();
        assertThat(operation.path("description").asText()).isNotBlank();
        assertThat(operation
                        .path("responses")
                        .path(status)
                        .path("content")
                        .path("application/json")
                        .path("examples"))
                .isNotEmpty();
        assertThat(api.path("info").path("description").asText()).startsWith("**This is a sandbox.**");
    }
}
