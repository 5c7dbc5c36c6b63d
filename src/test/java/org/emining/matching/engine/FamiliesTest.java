package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which minerals are mined together is published as a code list and stands in the policy: they say the same. */
class FamiliesTest {

    @Test
    void theStartPolicyScoresThePairsThatThePublicListNames() throws IOException {
        List<Set<String>> published;
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                FamiliesTest.class.getResourceAsStream("/catalogue/mineral-associations.csv"),
                StandardCharsets.UTF_8))) {
            published = list.lines()
                    .skip(1)
                    .map(row -> Set.of(row.split(",")[1].split(">")))
                    .toList();
        }

        assertThat(StartValues.policy().mineralNearness().byProductFamilies().stream()
                        .map(Set::copyOf))
                .containsExactlyInAnyOrderElementsOf(published);
    }
}
