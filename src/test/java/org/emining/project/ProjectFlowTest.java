package org.emining.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state x action x party against a table written by hand; what is not in it is illegal. */
class ProjectFlowTest {

    private static final Set<String> LEGAL = Set.of(
            "DRAFT CHANGE PUBLISHER -> DRAFT",
            "DRAFT VETO PUBLISHER -> DRAFT",
            "DRAFT SUBMIT PUBLISHER -> SUBMITTED",
            "SUBMITTED PUBLISH INDEPENDENT_REVIEWER -> PUBLISHED",
            "SUBMITTED RETURN INDEPENDENT_REVIEWER -> DRAFT because",
            "PUBLISHED CHANGE PUBLISHER -> PUBLISHED",
            "PUBLISHED VETO PUBLISHER -> PUBLISHED",
            "PUBLISHED PAUSE PUBLISHER -> PAUSED because",
            "PUBLISHED PAUSE REVIEWER -> PAUSED because",
            "PUBLISHED CLOSE PUBLISHER -> CLOSED because",
            "PUBLISHED CLOSE REVIEWER -> CLOSED because",
            "PAUSED CHANGE PUBLISHER -> PAUSED",
            "PAUSED VETO PUBLISHER -> PAUSED",
            "PAUSED RESUME PUBLISHER -> PUBLISHED because",
            "PAUSED RESUME REVIEWER -> PUBLISHED because",
            "PAUSED CLOSE PUBLISHER -> CLOSED because",
            "PAUSED CLOSE REVIEWER -> CLOSED because");

    static Stream<Arguments> everything() {
        List<Arguments> all = new ArrayList<>();
        for (ProjectStatus status : ProjectStatus.values()) {
            for (ProjectAction action : ProjectAction.values()) {
                for (Party party : Party.values()) {
                    all.add(Arguments.of(status, action, party));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void only_the_moves_of_the_table_are_allowed(ProjectStatus status, ProjectAction action, Party party) {
        boolean allowed = ProjectFlow.allowed(status, Set.of(party)).contains(action);

        String move = status + " " + action + " " + party + " -> ";
        String outcome = ProjectFlow.find(status, action)
                .map(found -> found.to() + (found.reasoned() ? " because" : ""))
                .orElse("");
        assertThat(LEGAL.contains(move + outcome)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_who_is_no_party_may_do_anything(ProjectStatus status) {
        assertThat(ProjectFlow.allowed(status, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_who_is_no_party_may_ever_do_it(ProjectAction action) {
        assertThat(ProjectFlow.everAllows(action, Set.of())).isFalse();
    }
}
