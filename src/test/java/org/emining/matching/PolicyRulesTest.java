package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.emining.matching.engine.Policy;
import org.junit.jupiter.api.Test;

/** The rules of the API and those of the engine are one: what passes the first is never refused by the second. */
@QuarkusTest
class PolicyRulesTest {

    private static final int TIMES = 5_000;
    private static final int[] VALUES = {-1, 0, 1, 5, 25, 70, 99, 100, 101, 500, 999, 1000, 1001, 100_000};

    @Inject
    Validator validator;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void what_passes_is_a_policy_and_what_is_a_policy_passes() {
        Random random = new Random(42);
        int passed = 0;
        for (int i = 0; i < TIMES; i++) {
            JsonNode tree = json.valueToTree(Policy.startValues());
            List<Runnable> changes = places(tree, random);
            for (int change = 0; change <= random.nextInt(3); change++) {
                changes.get(random.nextInt(changes.size())).run();
            }
            PolicyContent content = json.convertValue(tree, PolicyContent.class);
            boolean valid = validator.validate(content).isEmpty();
            assertThat(valid).as(tree.toString()).isEqualTo(isPolicy(tree));
            passed += valid ? 1 : 0;
        }
        assertThat(passed).isBetween(TIMES / 50, TIMES - TIMES / 50);
    }

    /** A change of each number, and its removal; two weights are also shifted, which keeps their sum. */
    private static List<Runnable> places(JsonNode node, Random random) {
        List<Runnable> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isInt()) {
                    places.add(() -> object.put(member.getKey(), VALUES[random.nextInt(VALUES.length)]));
                    places.add(() -> object.remove(member.getKey()));
                } else {
                    places.addAll(places(member.getValue(), random));
                }
            });
            if (object.has("TRACK_RECORD")) {
                places.add(() -> shift(object, "TRACK_RECORD", "COUNTRY", random.nextInt(15)));
                places.add(() -> shift(object, "COUNTRY", "CAPACITY", random.nextInt(9)));
            }
        } else if (node instanceof ArrayNode array && array.path(0).isInt()) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, VALUES[random.nextInt(VALUES.length)]));
            }
        }
        return places;
    }

    private static void shift(ObjectNode weights, String from, String to, int points) {
        weights.put(from, weights.path(from).asInt() - points);
        weights.put(to, weights.path(to).asInt() + points);
    }

    private boolean isPolicy(JsonNode tree) {
        try {
            PolicyContent content = json.convertValue(tree, PolicyContent.class);
            return content.policy() != null;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
