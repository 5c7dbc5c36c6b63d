package org.emining.approval.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state x action x party against a table written by hand: what is not in it must be illegal. */
class ApprovalFlowTest {

    private static final String EXPECTED = """
            state                    | action   | party          | reason | target
            SUBMITTED                | TAKE_UP  | PROVINCIAL_KEY | NONE   | IN_REVIEW
            SUBMITTED                | APPROVE  | PROVINCIAL_KEY | CODED  | APPROVED
            SUBMITTED                | REJECT   | PROVINCIAL_KEY | CODED  | REJECTED
            SUBMITTED                | WITHDRAW | FILING_SIDE    | TEXT   | WITHDRAWN
            IN_REVIEW                | APPROVE  | PROVINCIAL_KEY | CODED  | APPROVED
            IN_REVIEW                | REJECT   | PROVINCIAL_KEY | CODED  | REJECTED
            IN_REVIEW                | WITHDRAW | FILING_SIDE    | TEXT   | WITHDRAWN
            """;

    static Stream<Arguments> everything() {
        Map<String, Move> legal = new HashMap<>();
        EXPECTED.lines().skip(1).forEach(line -> {
            String[] cells = line.split("\\s*\\|\\s*");
            Move move = new Move(
                    MatchStatus.valueOf(cells[0]),
                    Action.valueOf(cells[1]),
                    Party.valueOf(cells[2]),
                    Reason.valueOf(cells[3]),
                    MatchStatus.valueOf(cells[4].strip()));
            legal.put(cells[0] + cells[1] + cells[2], move);
        });
        List<Arguments> rows = new ArrayList<>();
        for (MatchStatus status : MatchStatus.values()) {
            for (Action action : Action.values()) {
                for (Party party : Party.values()) {
                    rows.add(Arguments.of(
                            status,
                            action,
                            party,
                            Optional.ofNullable(legal.get(status.name() + action.name() + party.name()))));
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("everything")
    void a_move_is_legal_exactly_when_the_table_by_hand_says_so(
            MatchStatus status, Action action, Party party, Optional<Move> expected) {
        assertThat(ApprovalFlow.find(status, action, party)).isEqualTo(expected);
    }

    @Test
    void a_decided_or_withdrawn_match_moves_no_more() {
        assertThat(ApprovalFlow.MOVES)
                .noneMatch(move -> EnumSet.of(MatchStatus.APPROVED, MatchStatus.REJECTED, MatchStatus.WITHDRAWN)
                        .contains(move.from()));
    }

    @Test
    void nobody_can_approve_or_reject_without_a_coded_reason() {
        assertThat(ApprovalFlow.MOVES)
                .filteredOn(move -> move.action() == Action.APPROVE || move.action() == Action.REJECT)
                .allMatch(move -> move.reason() == Reason.CODED);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,,,true",
        "TEXT,,MEETS_NEEDS,false",
        "TEXT,' ',,false",
        "TEXT,we found another,,true",
        "CODED,in words alone,,false",
        "CODED,,MEETS_NEEDS,true"
    })
    void a_justification_suffices_when_it_is_what_the_move_asks_for(
            Reason asked, String words, String code, boolean suffices) {
        List<String> codes = code == null ? List.of() : List.of(code);

        assertThat(new Justification(codes, words).suffices(asked)).isEqualTo(suffices);
    }

    @Test
    void a_reviewer_of_the_province_is_offered_what_the_table_allows_in_its_order() {
        assertThat(ApprovalFlow.actions(MatchStatus.SUBMITTED, EnumSet.of(Party.PROVINCIAL_KEY)))
                .containsExactly(Action.TAKE_UP, Action.APPROVE, Action.REJECT);
    }

    @Test
    void the_federation_is_offered_nothing_yet() {
        assertThat(MatchStatus.values()).allMatch(status -> ApprovalFlow.actions(status, EnumSet.of(Party.FEDERAL_KEY))
                .isEmpty());
    }
}
