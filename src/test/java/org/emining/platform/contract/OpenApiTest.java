package org.emining.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description that is served is the one that was reviewed, and says of each operation what a client must know. */
@QuarkusTest
class OpenApiTest {

    private static final Path REVIEWED = Path.of("openapi/emining-v1.yaml");
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi-examples");
    // They belong to operations that a sandbox alone has; SandboxExamplesTest looks at those.
    private static final Set<String> OF_A_SANDBOX = Set.of(
            "readSandboxClock.json",
            "setSandboxClock.json",
            "beginConformanceRun.json",
            "readConformanceRun.json",
            "probeWebhooks.json");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private JsonNode api;

    @BeforeEach
    void fetch() throws IOException {
        api = new ObjectMapper()
                .readTree(RestAssured.get(Api.ROOT + "/openapi.json").asByteArray());
    }

    @Test
    void the_served_description_is_the_reviewed_one() throws IOException {
        byte[] served = RestAssured.get(Api.ROOT + "/openapi.yaml").asByteArray();
        if (Boolean.getBoolean("openapi.update")) {
            Files.write(REVIEWED, served);
        }

        assertThat(Files.exists(REVIEWED) ? Files.readString(REVIEWED) : "")
                .as(
                        "%s differs from what is served. Refresh and review it: ./mvnw test -Dtest=OpenApiTest -Dopenapi.update=true",
                        REVIEWED)
                .isEqualTo(new String(served, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void it_is_openapi_3_1() {
        assertThat(api.get("openapi").asText()).startsWith("3.1");
    }

    @Test
    void each_operation_says_what_it_is() {
        Set<String> ids = new TreeSet<>();
        operations((name, operation) -> {
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.path("description").asText()).as(name).isNotBlank();
            assertThat(operation.path("tags").size()).as(name).isPositive();
            assertThat(operation.path("operationId").asText()).as(name).matches("[a-z][a-zA-Z0-9]*");
            assertThat(ids.add(operation.path("operationId").asText()))
                    .as("operationId of %s is taken", name)
                    .isTrue();
        });
    }

    @Test
    void each_operation_shows_a_success_and_a_refusal() {
        Set<String> missing = new TreeSet<>();
        operations((name, operation) -> {
            String file = EXAMPLES + "/" + operation.path("operationId").asText() + ".json";
            note(contents(operation.path("requestBody")), missing, name + " needs \"request\" in " + file);
            note(
                    responses(operation, "2").flatMap(OpenApiTest::contents),
                    missing,
                    name + " needs \"response\" in " + file);
            note(responses(operation, "4").flatMap(OpenApiTest::contents), missing, name + " needs a refusal");
            assertThat(responses(operation, "2")).as(name).isNotEmpty();
            assertThat(responses(operation, "4")).as(name).isNotEmpty();
        });

        assertThat(missing).isEmpty();
    }

    private static void note(Stream<JsonNode> contents, Set<String> missing, String fault) {
        if (!contents.allMatch(content -> content.path("examples").size() > 0)) {
            missing.add(fault);
        }
    }

    @Test
    void an_operation_names_the_refusals_it_can_answer_and_no_others() {
        JsonNode draft = api.at("/paths/~1api~1v1~1projects/post/responses");
        JsonNode veto = api.at("/paths/~1api~1v1~1projects~1{id}~1vetoes~1{companyId}/put/responses");

        assertThat(codes(draft.path("409"))).containsExactly("idempotency-in-progress");
        assertThat(codes(draft.path("422"))).containsExactly("constraint-violation", "idempotency-key-reused");
        assertThat(codes(veto.path("409"))).containsExactly("move-not-allowed");
        assertThat(codes(veto.path("422"))).containsExactly("constraint-violation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ranking",
                "ranking/{companyId}",
                "ranking/{companyId}/improvements",
                "consortia",
                "robustness",
                "reciprocal-ranking"
            })
    void what_ranks_the_firms_for_a_project_says_that_a_project_may_need_nothing_yet(String ranking) {
        String path = ("/api/v1/projects/{id}/" + ranking).replace("/", "~1");

        assertThat(codes(api.at("/paths/" + path + "/get/responses/409"))).containsExactly("needs-missing");
    }

    private List<String> codes(JsonNode response) {
        JsonNode shared = api.at(response.path("$ref").asText().substring(1));
        List<String> codes = new ArrayList<>();
        contents(shared)
                .forEach(content -> content.path("examples").fieldNames().forEachRemaining(codes::add));
        return codes;
    }

    @Test
    void each_answer_has_a_schema() {
        operations((name, operation) -> responses(operation, "2")
                .flatMap(OpenApiTest::contents)
                .forEach(content -> assertThat(
                                content.path("schema").path("$ref").asText())
                        .as("%s: the schema of the answer has a name", name)
                        .isNotEmpty()));
    }

    @Test
    void each_example_has_only_fields_that_are_described() {
        List<String> unknown = new ArrayList<>();
        operations((name, operation) -> Stream.concat(
                        contents(operation.path("requestBody")),
                        responses(operation, "2").flatMap(OpenApiTest::contents))
                .forEach(content -> content.path("examples")
                        .forEach(example -> compare(name, example.path("value"), content.path("schema"), unknown))));

        assertThat(unknown).isEmpty();
    }

    @Test
    void each_example_file_belongs_to_an_operation() throws IOException {
        Set<String> ids = new TreeSet<>();
        operations((name, operation) -> ids.add(operation.path("operationId").asText() + ".json"));

        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> !OF_A_SANDBOX.contains(file)))
                    .isSubsetOf(ids);
        }
    }

    @Test
    void names_are_camel_case_and_paths_are_kebab_case() {
        api.path("paths").fieldNames().forEachRemaining(path -> assertThat(path)
                .matches("(/([a-z][a-z0-9-]*|\\{[a-z][a-zA-Z0-9]*}))+"));
        api.path("components").path("schemas").forEach(schema -> schema.path("properties")
                .fieldNames()
                .forEachRemaining(name -> assertThat(name).matches("[a-z][a-zA-Z0-9]*")));
    }

    @Test
    void each_write_that_makes_something_needs_a_key() {
        operations((name, operation) -> {
            if (name.startsWith("post ")) {
                assertThat(operation.path("parameters").toString())
                        .as(name)
                        .contains("#/components/parameters/Idempotency-Key");
            }
            if (name.startsWith("patch ") || name.startsWith("put ")) {
                assertThat(operation.path("parameters").toString())
                        .as(name)
                        .contains("#/components/parameters/If-Match");
            }
        });
    }

    private void compare(String where, JsonNode value, JsonNode schema, List<String> unknown) {
        JsonNode resolved = resolved(schema);
        if (value.isArray()) {
            value.forEach(item -> compare(where + "[]", item, resolved.path("items"), unknown));
        } else if (value.isObject() && resolved.has("properties")) {
            value.properties().forEach(field -> {
                JsonNode property = resolved.path("properties").path(field.getKey());
                if (property.isMissingNode()) {
                    unknown.add(where + "/" + field.getKey());
                } else {
                    compare(where + "/" + field.getKey(), field.getValue(), property, unknown);
                }
            });
            resolved.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    unknown.add(where + " lacks " + name.asText());
                }
            });
        }
    }

    private void operations(BiConsumer<String, JsonNode> check) {
        api.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> check.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private Stream<JsonNode> responses(JsonNode operation, String first) {
        return operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith(first))
                .map(response -> resolved(response.getValue()));
    }

    private static Stream<JsonNode> contents(JsonNode holder) {
        return holder.path("content").valueStream();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }
}
