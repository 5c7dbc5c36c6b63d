package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Match policies over the API. */
public final class Policies {

    /** Weights a policy may have; those of the start values are others. */
    public static final Map<String, Integer> MORE_FOR_MINERAL = weighing(40, 20, 20, 10, 5, 5);

    /** For tests that put policies in force: a schema of its own, so that other tests are ranked by the start values. */
    public static class OfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.flyway.schemas", "policies",
                    "quarkus.datasource.jdbc.additional-jdbc-properties.currentSchema", "policies,public");
        }
    }

    private Policies() {}

    public static Map<String, Integer> weighing(
            int mineral, int stage, int country, int track, int capacity, int responsibility) {
        return Map.of(
                "MINERAL", mineral,
                "STAGE", stage,
                "COUNTRY", country,
                "TRACK_RECORD", track,
                "CAPACITY", capacity,
                "RESPONSIBILITY", responsibility);
    }

    /** The content in force, to be changed and sent. */
    public static Map<String, Object> contentInForce() {
        return new HashMap<>(Api.anonymously()
                .get("/match-policies?status=PUBLISHED")
                .jsonPath()
                .getMap("items[0].content"));
    }

    /** The number of the policy in force. */
    public static int inForce() {
        return Api.anonymously()
                .get("/match-policies?status=PUBLISHED")
                .jsonPath()
                .getInt("items[0].policyVersion");
    }

    /** A draft of what is in force. */
    public static Made aDraft() {
        return Made.of(Api.as("operator").post("/match-policies", Map.of()));
    }

    /** A draft of what is in force, with these weights. */
    public static Made aDraftWeighing(Map<String, Integer> weights) {
        Map<String, Object> content = contentInForce();
        content.put("weights", weights);
        return Made.of(Api.as("operator").post("/match-policies", Map.of("content", content)));
    }

    /** One as the API last answered it. */
    public record Made(String id, int number, String etag, Response answer) {

        static Made of(Response answer) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
            return new Made(
                    answer.jsonPath().getString("id"),
                    answer.jsonPath().getInt("policyVersion"),
                    answer.header("ETag"),
                    answer);
        }

        public String path() {
            return "/match-policies/" + id;
        }

        public Made now() {
            return of(Api.as("operator").get(path()));
        }

        /** The attempt, whatever comes of it. */
        public Response change(Api caller, Map<String, ?> content) {
            return caller.patch(path(), etag, Map.of("content", content));
        }

        public Made weighing(Map<String, Integer> weights) {
            return of(change(Api.as("operator"), Map.of("weights", weights)));
        }

        /** The attempt, whatever comes of it. */
        public Response publication(Api caller) {
            return caller.with("If-Match", etag)
                    .post(path() + "/publications", Map.of("reason", "Because of evidence"));
        }

        public Made published() {
            return of(publication(Api.as("operator")));
        }

        public List<?> allowedActions() {
            return answer.jsonPath().getList("allowedActions");
        }
    }
}
