package org.emining.approval.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
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
        Set<MatchStatus> used = EnumSet.of(MatchStatus.SUBMITTED);
        ApprovalFlow.MOVES.forEach(move -> used.add(move.to()));
        String arrows = ApprovalFlow.MOVES.stream()
                .map(move -> "    %s --> %s : %s (%s)".formatted(move.from(), move.to(), move.action(), move.by()))
                .collect(Collectors.joining("\n"));
        String ends = used.stream()
                .filter(status -> ApprovalFlow.MOVES.stream().noneMatch(move -> move.from() == status))
                .map(status -> "    " + status + " --> [*]")
                .collect(Collectors.joining("\n"));
        String rows = ApprovalFlow.MOVES.stream()
                .map(move -> "| %s | %s | %s | %s | %s |"
                        .formatted(move.from(), move.action(), move.by(), move.reason(), move.to()))
                .collect(Collectors.joining("\n"));
        String rest = Arrays.stream(MatchStatus.values())
                .filter(status -> !used.contains(status))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
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

                | state | action | who | reason | target |
                |---|---|---|---|---|
                %s

                An approval is facilitation only: no mineral title, no priority in the provincial queue.

                Reserved names without a move yet: %s.
                """.formatted(REFRESH, arrows, ends, rows, rest);
    }
}
