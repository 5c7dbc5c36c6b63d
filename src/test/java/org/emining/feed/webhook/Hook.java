package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;

/** An endpoint that has been confirmed, and its receiver. */
record Hook(Api owner, String path, Receiver receiver) {

    UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    Hook seenBy(Api other) {
        return new Hook(other, path, receiver);
    }

    Response now() {
        return owner.get(path);
    }

    String status() {
        return now().jsonPath().getString("status");
    }

    String statusReason() {
        return now().jsonPath().getString("statusReason");
    }

    JsonNode newest() throws Exception {
        return new ObjectMapper()
                .readTree(owner.get(path + "/deliveries?limit=1").asString())
                .at("/items/0");
    }

    String outcome() {
        return owner.get(path + "/attempts?limit=1").jsonPath().getString("items[0].outcome");
    }

    void test() {
        assertThat(owner.post(path + "/tests", Map.of()).statusCode()).isEqualTo(201);
    }

    Response moves(Receiver elsewhere) {
        return owner.patch(path, now().header("ETag"), Map.of("url", elsewhere.url()));
    }
}
