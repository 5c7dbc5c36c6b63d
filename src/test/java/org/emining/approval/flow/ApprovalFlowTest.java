package org.emining.approval.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every situation x action x party against a table written by hand: what is not in it must be illegal. */
class ApprovalFlowTest {

    /** "when" is what a situation must be like: all of field=value,value; a dash for any. Two rows are alternatives. */
    private static final String EXPECTED = """
            state                    | action                  | party          | when                                     | reason | target
            SUBMITTED                | ACKNOWLEDGE             | PROVINCIAL_KEY | -                                        | NONE   | ACKNOWLEDGED
            SUBMITTED                | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            SUBMITTED                | WITHDRAW                | FILING_SIDE    | -                                        | TEXT   | WITHDRAWN
            ACKNOWLEDGED             | TAKE_UP                 | PROVINCIAL_KEY | -                                        | NONE   | COMPLETENESS
            ACKNOWLEDGED             | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            ACKNOWLEDGED             | WITHDRAW                | FILING_SIDE    | -                                        | TEXT   | WITHDRAWN
            COMPLETENESS             | RETURN                  | PROVINCIAL_KEY | -                                        | CODED  | RETURNED
            COMPLETENESS             | CONFIRM_COMPLETE        | PROVINCIAL_KEY | -                                        | NONE   | IN_REVIEW
            COMPLETENESS             | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            COMPLETENESS             | WITHDRAW                | FILING_SIDE    | -                                        | TEXT   | WITHDRAWN
            RETURNED                 | CURE                    | FILING_SIDE    | -                                        | TEXT   | COMPLETENESS
            RETURNED                 | EXPIRE                  | CLOCK          | overdue=true                             | NONE   | EXPIRED
            RETURNED                 | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            RETURNED                 | WITHDRAW                | FILING_SIDE    | -                                        | TEXT   | WITHDRAWN
            IN_REVIEW                | APPROVE                 | PROVINCIAL_KEY | federal=NOT_REQUIRED,ADVISORY            | CODED  | APPROVED
            IN_REVIEW                | APPROVE                 | PROVINCIAL_KEY | federal=CONCURRENCE opinion=CONCURRED    | CODED  | APPROVED
            IN_REVIEW                | APPROVE                 | PROVINCIAL_KEY | federal=CONCURRENCE opinion=NOT_GIVEN    | CODED  | AWAITING_CONCURRENCE
            IN_REVIEW                | APPROVE_WITH_CONDITIONS | PROVINCIAL_KEY | federal=NOT_REQUIRED,ADVISORY            | CODED  | APPROVED_WITH_CONDITIONS
            IN_REVIEW                | APPROVE_WITH_CONDITIONS | PROVINCIAL_KEY | federal=CONCURRENCE opinion=CONCURRED    | CODED  | APPROVED_WITH_CONDITIONS
            IN_REVIEW                | APPROVE_WITH_CONDITIONS | PROVINCIAL_KEY | federal=CONCURRENCE opinion=NOT_GIVEN    | CODED  | AWAITING_CONCURRENCE
            IN_REVIEW                | ISSUE_SHOW_CAUSE        | PROVINCIAL_KEY | -                                        | CODED  | SHOW_CAUSE
            IN_REVIEW                | DEFER                   | PROVINCIAL_KEY | -                                        | CODED  | DEFERRED
            IN_REVIEW                | CONCUR                  | FEDERAL_KEY    | federal=ADVISORY,CONCURRENCE opinion=NOT_GIVEN | CODED | IN_REVIEW
            IN_REVIEW                | OBJECT                  | FEDERAL_KEY    | federal=ADVISORY,CONCURRENCE opinion=NOT_GIVEN | CODED | IN_REVIEW
            IN_REVIEW                | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            IN_REVIEW                | WITHDRAW                | FILING_SIDE    | -                                        | TEXT   | WITHDRAWN
            AWAITING_CONCURRENCE     | CONCUR                  | FEDERAL_KEY    | conditioned=false                        | CODED  | APPROVED
            AWAITING_CONCURRENCE     | CONCUR                  | FEDERAL_KEY    | conditioned=true                         | CODED  | APPROVED_WITH_CONDITIONS
            AWAITING_CONCURRENCE     | OBJECT                  | FEDERAL_KEY    | -                                        | CODED  | IN_REVIEW
            AWAITING_CONCURRENCE     | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            AWAITING_CONCURRENCE     | WITHDRAW                | FILING_SIDE    | -                                        | TEXT   | WITHDRAWN
            SHOW_CAUSE               | RESPOND                 | FILING_SIDE    | heard=false                              | TEXT   | SHOW_CAUSE
            SHOW_CAUSE               | RELENT                  | PROVINCIAL_KEY | -                                        | TEXT   | IN_REVIEW
            SHOW_CAUSE               | REJECT                  | PROVINCIAL_KEY | heard=true                               | CODED  | REJECTED
            SHOW_CAUSE               | REJECT                  | PROVINCIAL_KEY | heard=false overdue=true                 | CODED  | REJECTED
            SHOW_CAUSE               | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            SHOW_CAUSE               | WITHDRAW                | FILING_SIDE    | -                                        | TEXT   | WITHDRAWN
            DEFERRED                 | RESUME                  | PROVINCIAL_KEY | -                                        | NONE   | IN_REVIEW
            DEFERRED                 | RESUME                  | CLOCK          | overdue=true                             | NONE   | IN_REVIEW
            DEFERRED                 | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            DEFERRED                 | WITHDRAW                | FILING_SIDE    | -                                        | TEXT   | WITHDRAWN
            APPROVED                 | ISSUE_LETTER            | PROVINCIAL_KEY | -                                        | NONE   | LETTER_ISSUED
            APPROVED                 | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            APPROVED_WITH_CONDITIONS | ISSUE_LETTER            | PROVINCIAL_KEY | -                                        | NONE   | LETTER_ISSUED
            APPROVED_WITH_CONDITIONS | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            LETTER_ISSUED            | SUSPEND                 | PROVINCIAL_KEY | -                                        | CODED  | SUSPENDED
            REJECTED                 | APPEAL                  | FILING_SIDE    | overdue=false                            | TEXT   | APPEALED
            EXPIRED                  | APPEAL                  | FILING_SIDE    | overdue=false                            | TEXT   | APPEALED
            APPEALED                 | UPHOLD                  | APPEAL_BODY    | -                                        | CODED  | UPHELD
            APPEALED                 | REMIT                   | APPEAL_BODY    | -                                        | CODED  | REMITTED
            APPEALED                 | DISMISS                 | APPEAL_BODY    | -                                        | CODED  | DISMISSED
            REMITTED                 | WITHDRAW                | FILING_SIDE    | -                                        | TEXT   | WITHDRAWN
            REMITTED                 | RESUME                  | PROVINCIAL_KEY | stoodIn=REJECTED                         | NONE   | IN_REVIEW
            REMITTED                 | RESUME                  | PROVINCIAL_KEY | stoodIn=EXPIRED                          | NONE   | COMPLETENESS
            SUSPENDED                | WITHDRAW                | FILING_SIDE    | stoodIn=SUBMITTED,ACKNOWLEDGED,COMPLETENESS,RETURNED,IN_REVIEW,AWAITING_CONCURRENCE,SHOW_CAUSE,DEFERRED | TEXT | WITHDRAWN
            SUSPENDED                | LIFT                    | PROVINCIAL_KEY | -                                        | TEXT   | back
            """;

    private static final Set<MatchStatus> CAN_BE_SUSPENDED = EnumSet.of(
            MatchStatus.SUBMITTED,
            MatchStatus.ACKNOWLEDGED,
            MatchStatus.COMPLETENESS,
            MatchStatus.RETURNED,
            MatchStatus.IN_REVIEW,
            MatchStatus.AWAITING_CONCURRENCE,
            MatchStatus.SHOW_CAUSE,
            MatchStatus.DEFERRED,
            MatchStatus.APPROVED,
            MatchStatus.APPROVED_WITH_CONDITIONS,
            MatchStatus.LETTER_ISSUED);

    private record Row(MatchStatus from, Action action, Party by, List<String> when, Reason reason, String target) {

        static Row of(String line) {
            String[] cells = line.strip().split("\\s*\\|\\s*");
            return new Row(
                    MatchStatus.valueOf(cells[0]),
                    Action.valueOf(cells[1]),
                    Party.valueOf(cells[2]),
                    cells[3].equals("-") ? List.of() : List.of(cells[3].split(" ")),
                    Reason.valueOf(cells[4]),
                    cells[5]);
        }

        boolean fits(Situation situation) {
            return situation.status() == from
                    && when.stream().allMatch(condition -> {
                        String[] sides = condition.split("=");
                        return List.of(sides[1].split(",")).contains(value(situation, sides[0]));
                    });
        }

        private static String value(Situation situation, String field) {
            return String.valueOf(
                    switch (field) {
                        case "federal" -> situation.federal();
                        case "opinion" -> situation.opinion();
                        case "conditioned" -> situation.conditioned();
                        case "heard" -> situation.heard();
                        case "overdue" -> situation.overdue();
                        case "stoodIn" -> situation.stoodIn();
                        default -> throw new IllegalArgumentException(field);
                    });
        }
    }

    private static final List<Row> TABLE = EXPECTED.lines().skip(1).map(Row::of).toList();

    private static Set<MatchStatus> about(MatchStatus status) {
        return switch (status) {
            case SUSPENDED -> CAN_BE_SUSPENDED;
            case APPEALED, UPHELD, REMITTED, DISMISSED -> EnumSet.of(MatchStatus.REJECTED, MatchStatus.EXPIRED);
            default -> Set.of();
        };
    }

    private static List<Situation> situations(MatchStatus status) {
        List<Situation> all = new ArrayList<>();
        Stream<MatchStatus> about = about(status).isEmpty() ? Stream.of((MatchStatus) null) : about(status).stream();
        about.forEach(stoodIn -> {
            for (FederalEffect federal : FederalEffect.values()) {
                for (FederalOpinion opinion : FederalOpinion.values()) {
                    for (int flags = 0; flags < 8; flags++) {
                        all.add(new Situation(
                                status,
                                federal,
                                opinion,
                                (flags & 1) != 0,
                                (flags & 2) != 0,
                                (flags & 4) != 0,
                                stoodIn,
                                1));
                    }
                }
            }
        });
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void a_move_is_legal_exactly_when_the_table_by_hand_says_so(MatchStatus status) {
        List<String> wrong = new ArrayList<>();
        for (Situation situation : situations(status)) {
            for (Action action : Action.values()) {
                for (Party party : Party.values()) {
                    List<String> expected = TABLE.stream()
                            .filter(row -> row.action() == action && row.by() == party && row.fits(situation))
                            .map(row -> row.reason() + " "
                                    + (row.target().equals("back") ? situation.stoodIn() : row.target()))
                            .toList();
                    List<String> found = ApprovalFlow.find(situation, action, party).stream()
                            .map(move -> move.reason() + " " + move.target(situation))
                            .toList();
                    if (!found.equals(expected)) {
                        wrong.add(situation + " " + action + " by " + party + ": " + found + ", not " + expected);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_two_rows_fit_one_situation_action_and_party() {
        for (MatchStatus status : MatchStatus.values()) {
            for (Situation situation : situations(status)) {
                assertThat(ApprovalFlow.moves(situation, EnumSet.allOf(Party.class)).stream()
                                .map(move -> move.action() + " " + move.by()))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void every_state_can_be_reached_and_every_action_made() {
        assertThat(ApprovalFlow.MOVES.stream().map(Move::action).distinct()).containsExactlyInAnyOrder(Action.values());
        assertThat(Stream.concat(
                                Stream.of(MatchStatus.SUBMITTED),
                                ApprovalFlow.MOVES.stream().map(Move::to).filter(to -> to != null))
                        .distinct())
                .containsExactlyInAnyOrder(MatchStatus.values());
    }

    @Test
    void nobody_turns_a_key_returns_defers_suspends_or_judges_an_appeal_without_a_coded_reason() {
        Set<Action> unexplained = EnumSet.of(
                Action.ACKNOWLEDGE,
                Action.TAKE_UP,
                Action.CONFIRM_COMPLETE,
                Action.RESUME,
                Action.ISSUE_LETTER,
                Action.EXPIRE);

        assertThat(ApprovalFlow.MOVES)
                .filteredOn(move -> move.reason() == Reason.NONE)
                .allMatch(move -> unexplained.contains(move.action()));
        assertThat(ApprovalFlow.MOVES)
                .filteredOn(move -> move.reason() == Reason.TEXT)
                .allMatch(move -> move.by() == Party.FILING_SIDE
                        || move.action() == Action.LIFT
                        || move.action() == Action.RELENT);
    }

    @ParameterizedTest
    @EnumSource
    void each_action_has_one_party_that_asks_for_it(Action action) {
        List<Party> parties = TABLE.stream()
                .filter(row -> row.action() == action && row.by() != Party.CLOCK)
                .map(Row::by)
                .distinct()
                .toList();

        assertThat(ApprovalFlow.maker(action).stream().toList()).isEqualTo(parties);
    }

    @Test
    void an_illegal_move_leads_nowhere() {
        Situation filed = Situation.filed(FederalEffect.NOT_REQUIRED);
        Optional<Move> approval = ApprovalFlow.MOVES.stream()
                .filter(move -> move.action() == Action.APPROVE)
                .findFirst();

        assertThatThrownBy(() -> filed.after(approval.orElseThrow())).isInstanceOf(IllegalArgumentException.class);
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
        Situation inReview = new Situation(
                MatchStatus.IN_REVIEW, FederalEffect.ADVISORY, FederalOpinion.OBJECTED, false, false, false, null, 1);

        assertThat(ApprovalFlow.moves(inReview, EnumSet.of(Party.PROVINCIAL_KEY)).stream()
                        .map(Move::action))
                .containsExactly(
                        Action.APPROVE,
                        Action.APPROVE_WITH_CONDITIONS,
                        Action.ISSUE_SHOW_CAUSE,
                        Action.DEFER,
                        Action.SUSPEND);
    }

    @Test
    void each_clock_runs_somewhere_and_rests_only_where_it_does_not_run() {
        assertThat(Arrays.stream(Clock.values())).allSatisfy(clock -> {
            assertThat(MatchStatus.values()).anyMatch(clock::runsIn);
            assertThat(MatchStatus.values()).noneMatch(status -> clock.runsIn(status) && clock.restsIn(status));
        });
    }
}
