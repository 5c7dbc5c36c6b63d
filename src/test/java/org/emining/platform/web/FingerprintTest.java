package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One request has one fingerprint wherever it is taken, and another request another one. */
class FingerprintTest {

    private enum Stage {
        SMELTING,
        REFINING
    }

    private record Offer(Set<Stage> stages, List<String> names, Map<String, Set<Stage>> more) {}

    private final Fingerprint fingerprint = new Fingerprint(JsonMapper.builder().build());

    private static Set<Stage> set(Stage... stages) {
        return new LinkedHashSet<>(List.of(stages));
    }

    private String of(Set<Stage> stages, String... names) {
        Map<String, Set<Stage>> more = new LinkedHashMap<>();
        stages.forEach(stage -> more.put(stage.name(), stages));
        return fingerprint.of("a=1", new Offer(stages, List.of(names), more));
    }

    @Test
    void the_order_in_which_a_set_is_walked_does_not_matter() {
        assertThat(of(set(Stage.SMELTING, Stage.REFINING), "x"))
                .isEqualTo(of(set(Stage.REFINING, Stage.SMELTING), "x"));
    }

    @Test
    void the_members_of_a_set_and_the_order_of_a_list_do() {
        String whole = of(set(Stage.SMELTING, Stage.REFINING), "x", "y");

        assertThat(of(set(Stage.SMELTING), "x", "y")).isNotEqualTo(whole);
        assertThat(of(set(Stage.SMELTING, Stage.REFINING), "y", "x")).isNotEqualTo(whole);
    }

    @Test
    void the_query_belongs_to_the_request() {
        assertThat(fingerprint.of(null, Map.of())).isNotEqualTo(fingerprint.of("a=1", Map.of()));
    }
}
