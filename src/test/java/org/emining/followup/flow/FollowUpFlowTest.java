package org.emining.followup.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage to every stage, and every word on a report, against tables written by hand. */
class FollowUpFlowTest {

    /** "x" is a step, "o" a review, a dot nothing. */
    private static final String STEPS = """
            from                | INTRODUCED | MOU | STUDY | LICENCE_APPLICATION | DEAL | LAPSED
            INTRODUCED          | o          | x   | .     | .                   | .    | x
            MOU                 | .          | o   | x     | .                   | .    | x
            STUDY               | .          | .   | o     | x                   | .    | x
            LICENCE_APPLICATION | .          | .   | .     | o                   | x    | x
            DEAL                | .          | .   | .     | .                   | o    | x
            LAPSED              | .          | .   | .     | .                   | .    | .
            """;

    /** Who reported it, who answers, and what that party can make of it. */
    private static final String ANSWERS = """
            reporter    | PUBLISHER         | FILING_SIDE       | PROVINCE
            PUBLISHER   | WITHDRAWN         | CONFIRMED REFUSED | CONFIRMED REFUSED
            FILING_SIDE | CONFIRMED REFUSED | WITHDRAWN         | CONFIRMED REFUSED
            """;

    private static Stream<Arguments> cells(String table) {
        List<List<String>> rows = table.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> heads = rows.getFirst();
        return rows.stream().skip(1).flatMap(row -> Stream.iterate(1, i -> i < heads.size(), i -> i + 1)
                .map(i -> Arguments.of(row.getFirst(), heads.get(i), row.get(i))));
    }

    static Stream<Arguments> steps() {
        return cells(STEPS);
    }

    static Stream<Arguments> answers() {
        return cells(ANSWERS);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("steps")
    void what_is_not_in_the_table_is_no_step(FollowUpStage from, FollowUpStage to, String expected) {
        String found = FollowUpFlow.find(from, to)
                .map(step -> step.review() ? "o" : "x")
                .orElse(".");

        assertThat(found).isEqualTo(expected);
        assertThat(FollowUpFlow.next(from).contains(to)).isEqualTo(!expected.equals("."));
    }

    @ParameterizedTest(name = "{0} answered by {1}: {2}")
    @MethodSource("answers")
    void a_report_needs_another_party_to_count(FollowUpParty reporter, FollowUpParty answering, String expected) {
        assertThat(FollowUpFlow.answers(reporter, answering).stream().map(Enum::name))
                .containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @EnumSource(FollowUpParty.class)
    void only_the_word_of_the_province_counts_alone(FollowUpParty party) {
        assertThat(FollowUpFlow.reported(party) == MilestoneStatus.CONFIRMED)
                .isEqualTo(party == FollowUpParty.PROVINCE);
    }

    @Test
    void each_stage_is_reached_from_the_introduction() {
        assertThat(FollowUpStage.values())
                .filteredOn(stage -> stage != FollowUpStage.INTRODUCED)
                .allMatch(stage -> FollowUpFlow.STEPS.stream().anyMatch(step -> step.to() == stage && !step.review()));
    }
}
