package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to be the same when a row is laid over a thing. */
class SamenessTest {

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capabilities | [{\"a\":1},{\"a\":2}]     | [{\"a\":2},{\"a\":1}]              | true",
                "capabilities | [{\"a\":1}]              | [{\"a\":1,\"b\":null,\"c\":[]}]   | true",
                "capabilities | [{\"a\":1}]              | [{\"a\":1},{\"a\":1}]              | false",
                "minerals     | [\"gold\",\"copper\"]    | [\"copper\",\"gold\"]              | false",
                "minerals     | [\"gold\"]               | [\"gold\"]                         | true",
                "capexUsd     | \"7700000000\"           | \"7700000000.00\"                  | true",
                "capex        | {\"amount\":\"1.50\"}    | {\"amount\":\"1.5\"}               | true",
                "name         | \"1.50\"                 | \"1.5\"                            | false",
                "position     | {\"longitude\":62.050}   | {\"longitude\":62.05}              | true",
                "certificates | []                       | null                              | false",
                "certificates | []                       | []                                | true"
            })
    void two_values_of_a_member_say_the_same(String member, String one, String other, boolean same)
            throws JsonProcessingException {
        boolean found = new Sameness(Set.of("minerals")).of(member, json(one), json(other));

        assertThat(found).isEqualTo(same);
    }
}
