package org.emining.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Projects.aProject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.emining.testsupport.Api;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the description shows is what it describes: examples are real requests and answers, so its schemas hold for them. */
@QuarkusTest
class ExamplesTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private JsonNode api;

    @BeforeEach
    void fetch() throws IOException {
        api = new ObjectMapper()
                .readTree(RestAssured.get(Api.ROOT + "/openapi.json").asByteArray());
    }

    @Test
    void each_example_is_valid_by_its_schema() {
        Set<String> faults = new TreeSet<>();
        for (Shown shown : examples()) {
            schema(shown.schema())
                    .validate(shown.value(), run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))
                    .forEach(fault -> faults.add(shown.where() + " " + fault));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void a_request_with_a_member_that_is_not_described_is_not_valid() {
        Set<String> open = new TreeSet<>();
        for (Shown shown : examples()) {
            if (!(shown.value() instanceof ObjectNode object)) {
                continue; // a text has no members
            }
            ObjectNode more = object.deepCopy();
            more.put("nobodyKnows", 1);
            boolean valid = schema(shown.schema()).validate(more).isEmpty();
            if (valid == shown.isRequest()) {
                open.add(shown.where());
            }
        }

        assertThat(open).isEmpty();
    }

    @Test
    void names_of_schemas_are_not_numbered() {
        // Two classes of one name: the scanner numbers the second, and clients would be named by the order of files.
        assertThat(api.path("components").path("schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> name.matches(".*[0-9]"));
    }

    @Test
    void each_answer_says_what_is_always_there() {
        List<String> silent = new ArrayList<>();
        api.path("paths")
                .forEach(path -> path.forEach(operation -> operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .flatMap(response -> response.getValue().path("content").valueStream())
                        .map(content -> content.path("schema").path("$ref").asText())
                        .filter(schema ->
                                !api.at(schema.substring(1) + "/type").asText().equals("string"))
                        .filter(schema ->
                                api.at(schema.substring(1)).path("required").isEmpty())
                        .forEach(silent::add)));

        assertThat(silent).isEmpty();
    }

    @Test
    void public_operations_take_no_token_or_one() {
        assertThat(api.at("/paths/~1api~1v1~1companies/get/security").toString())
                .isEqualTo("[{},{\"bearer\":[]}]");
        assertThat(api.at("/paths/~1api~1v1~1companies/post/security").toString())
                .isEqualTo("[{\"bearer\":[]}]");
    }

    @Test
    void each_parameter_and_each_schema_is_described() {
        Set<String> silent = new TreeSet<>();
        api.path("components").path("schemas").properties().stream()
                .filter(schema -> !schema.getValue().has("description"))
                .forEach(schema -> silent.add(schema.getKey()));
        api.path("paths").properties().forEach(path -> path.getValue()
                .forEach(operation -> operation.path("parameters").forEach(parameter -> {
                    if (!resolved(parameter).has("description")) {
                        silent.add(path.getKey() + " " + parameter.path("name").asText());
                    }
                })));

        assertThat(silent).isEmpty();
    }

    @Test
    void nothing_is_required_in_a_patch_and_null_is_allowed() {
        JsonNode patch = api.at("/components/schemas/CompanyProfilePatch");

        assertThat(patch.has("required")).isFalse();
        assertThat(patch.at("/properties/website/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(patch.at("/properties/name/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(patch.at("/properties/ticket/anyOf").toString())
                .isEqualTo("[{\"$ref\":\"#/components/schemas/CompanyTicketPatch\"},{\"type\":\"null\"}]");
    }

    /** Generated clients send an empty list for one that was not set. Not in a patch: what is not set stays there. */
    @Test
    void a_list_that_may_be_left_out_may_be_empty() {
        Set<String> refusing = new TreeSet<>();
        api.path("components").path("schemas").properties().stream()
                .filter(schema -> schema.getValue().has("unevaluatedProperties")
                        && !schema.getKey().endsWith("Patch"))
                .forEach(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property -> property.getValue().path("minItems").asInt() > 0)
                        .filter(property ->
                                !schema.getValue().path("required").toString().contains('"' + property.getKey() + '"'))
                        .forEach(property -> refusing.add(schema.getKey() + "." + property.getKey())));

        assertThat(refusing).isEmpty();
    }

    @Test
    void a_body_that_says_nothing_may_be_left_out() {
        Projects.Made draft = aProject().draftedBy("publisher-ba");

        int status = Api.as("publisher-ba")
                .with("If-Match", draft.etag())
                .request()
                .header("Idempotency-Key", Api.newKey())
                .post(Api.ROOT + draft.path() + "/submissions")
                .statusCode();

        assertThat(status).isEqualTo(201);
        assertThat(api.at("/paths/~1api~1v1~1projects~1{id}~1submissions/post/requestBody/required")
                        .asBoolean())
                .isFalse();
    }

    private record Shown(String where, boolean isRequest, JsonNode schema, JsonNode value) {}

    private List<Shown> examples() {
        List<Shown> all = new ArrayList<>();
        api.path("paths").forEach(path -> path.properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(java.util.Map.Entry::getValue)
                .forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    collect(id + " request", true, operation.path("requestBody"), all);
                    operation
                            .path("responses")
                            .properties()
                            .forEach(response ->
                                    collect(id + " " + response.getKey(), false, resolved(response.getValue()), all));
                }));
        return all;
    }

    private static void collect(String where, boolean isRequest, JsonNode holder, List<Shown> all) {
        holder.path("content").forEach(content -> content.path("examples").forEach(example -> {
            all.add(new Shown(where, isRequest, content.path("schema"), example.path("value")));
        }));
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode alone = schema.deepCopy();
        alone.set("components", api.path("components"));
        return SCHEMAS.getSchema(alone);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }
}
