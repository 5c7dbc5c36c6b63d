package org.emining.approval.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture in the documentation is drawn from the table, so it cannot show another flow than the one that runs. */
class FlowDiagramTest {

    private static final Path FILE = Path.of("docs", "approval-flow.md");
    private static final String REFRESH = "./mvnw -q test -Dtest=FlowDiagramTest -Demining.refresh=true";

    @Test
    void the_page_shows_the_table() throws IOException {
        if (Boolean.getBoolean("emining.refresh")) {
            Files.writeString(FILE, page());
        }

        assertThat(Files.readString(FILE)).as("refresh it by: " + REFRESH).isEqualTo(page());
    }

    private static String page() {
        List<Move> drawn = ApprovalFlow.MOVES.stream()
                // From nearly everywhere: told in words below, so that the picture can be read.
                .filter(move -> !EnumSet.of(Action.WITHDRAW, Action.SUSPEND, Action.LIFT)
                        .contains(move.action()))
                .toList();
        String arrows = drawn.stream()
                .map(move -> "    %s --> %s : %s (%s)%s"
                        .formatted(move.from(), move.to(), move.action(), move.by(), words(move)))
                .collect(Collectors.joining("\n"));
        String ends = Arrays.stream(MatchStatus.values())
                .filter(status -> drawn.stream().anyMatch(move -> move.to() == status)
                        && ApprovalFlow.MOVES.stream().noneMatch(move -> move.from() == status))
                .map(status -> "    " + status + " --> [*]")
                .collect(Collectors.joining("\n"));
        String rows = ApprovalFlow.MOVES.stream()
                .map(move -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                move.from(),
                                move.action(),
                                move.by(),
                                move.when().words(),
                                move.reason(),
                                move.to() == null ? "as it stood" : move.to()))
                .collect(Collectors.joining("\n"));
        String clocks = Arrays.stream(Clock.values())
                .map(clock -> "| %s | %s | %s | %s |"
                        .formatted(clock, clock.on(), states(clock::runsIn), states(clock::restsIn)))
                .collect(Collectors.joining("\n"));
        return """
                # How government decides a match

                Drawn from `org.emining.approval.flow.ApprovalFlow` by `FlowDiagramTest`; change the table, then refresh this
                page by `%s`.

                ```mermaid
                stateDiagram-v2
                    [*] --> SUBMITTED
                %s
                %s
                ```

                Not drawn:

                - WITHDRAW (FILING_SIDE) leads to WITHDRAWN from %s.
                - SUSPEND (PROVINCIAL_KEY) leads to SUSPENDED from %s.
                - LIFT (PROVINCIAL_KEY) leads from SUSPENDED back to where the case stood.

                The province's key decides. The federal key has a declared scope and no move that approves or rejects in the
                province's place: where its effect is ADVISORY an objection stands on record and blocks nothing, where it is
                CONCURRENCE an approval takes effect when it has concurred in the same round. A round begins when a case comes
                into review from SHOW_CAUSE, DEFERRED, REMITTED or AWAITING_CONCURRENCE; each key turns once in it. Time decides
                nothing.

                ## Moves

                | state | action | who | when | reason | target |
                |---|---|---|---|---|---|
                %s

                ## Clocks

                A clock starts in the first of the states it runs in, stands still in those it rests in, and ends in all others.

                | clock | whose time | runs in | rests in |
                |---|---|---|---|
                %s

                An approval is facilitation only: no mineral title, no priority in the provincial queue.
                """.formatted(REFRESH, arrows, ends, from(Action.WITHDRAW), from(Action.SUSPEND), rows, clocks);
    }

    private static String words(Move move) {
        return move.when().words().isEmpty() ? "" : " when " + move.when().words();
    }

    private static String from(Action action) {
        return ApprovalFlow.MOVES.stream()
                .filter(move -> move.action() == action)
                .map(move -> move.from().name())
                .collect(Collectors.joining(", "));
    }

    private static String states(Predicate<MatchStatus> wanted) {
        return Arrays.stream(MatchStatus.values())
                .filter(wanted)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
