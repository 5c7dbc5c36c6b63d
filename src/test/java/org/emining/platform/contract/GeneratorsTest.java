package org.emining.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What generators of clients were seen to stumble over is not in the description; see docs/portals.md. */
class GeneratorsTest {

    private static final String SCHEMAS = "#/components/schemas/";

    private JsonNode api;

    @BeforeEach
    void read() throws IOException {
        api = new YAMLMapper().readTree(Path.of("openapi/emining-v1.yaml").toFile());
    }

    /** Those of Java send an empty list or null for what was not set, unless it may be null. */
    @Test
    void what_is_something_else_when_it_is_empty_or_null_than_when_left_out_may_be_null() {
        Set<String> expected =
                new TreeSet<>(Set.of("CompanyProfile/certificates", "CompanyProfile/presence", "ProjectDraft/needs"));
        Set<String> never = new TreeSet<>();
        requested().forEach((name, schema) -> schema.path("properties")
                .properties()
                .forEach(property -> {
                    JsonNode value = property.getValue();
                    String member = name + "/" + property.getKey();
                    boolean optional = schema.path("required").valueStream().noneMatch(it -> it.asText()
                            .equals(property.getKey()));
                    if (optional
                            && (name.endsWith("Patch") || value.path("minItems").asInt() > 0)) {
                        expected.add(member);
                    }
                    if (!value.path("type").toString().contains("null")
                            && !value.path("anyOf").toString().contains("null")) {
                        never.add(member);
                    }
                }));

        assertThat(expected)
                .hasSizeGreaterThan(50)
                .contains("CompanyProfilePatch/name", "PartnersPatch/countries", "Wishes/minerals")
                .doesNotContainAnyElementsOf(never);
    }

    /** They make up a name for it, which another edition or another place then changes. */
    @Test
    void an_object_in_an_object_has_a_name() {
        Set<String> nameless = new TreeSet<>();
        api.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    if (property.getValue().has("properties")
                            || property.getValue().path("items").has("properties")) {
                        nameless.add(schema.getKey() + "/" + property.getKey());
                    }
                }));

        assertThat(nameless).isEmpty();
    }

    /** The one for Go has a type of that name already. */
    @Test
    void no_schema_is_named_like_the_type_of_ids() {
        assertThat(api.at("/components/schemas").has("UUID")).isFalse();
    }

    private Map<String, JsonNode> requested() {
        Deque<JsonNode> left = new ArrayDeque<>();
        api.path("paths").forEach(path -> path.forEach(operation -> left.add(operation.path("requestBody"))));
        Map<String, JsonNode> found = new TreeMap<>();
        while (!left.isEmpty()) {
            for (String reference : left.pop().findValuesAsText("$ref")) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                if (reference.startsWith(SCHEMAS) && !found.containsKey(name)) {
                    JsonNode schema = api.at(reference.substring(1));
                    found.put(name, schema);
                    left.add(schema);
                }
            }
        }
        return found;
    }
}
