package org.emining.approval.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds on every path through the table, whoever moves and whenever days come. */
class ApprovalPathsTest {

    private static final Set<MatchStatus> DECISIONS =
            EnumSet.of(MatchStatus.APPROVED, MatchStatus.APPROVED_WITH_CONDITIONS, MatchStatus.REJECTED);

    private record Made(Situation before, Move move, Situation after) {}

    /** A path of legal moves: each choice takes one of those that are possible, now or when the day has come. */
    private static List<Made> path(FederalEffect federal, List<Integer> choices) {
        List<Made> path = new ArrayList<>();
        Situation now = Situation.filed(federal);
        for (int choice : choices) {
            Situation before = now.overdue(now.overdue() || choice % 2 == 0);
            List<Move> possible = ApprovalFlow.moves(before, EnumSet.allOf(Party.class)).stream()
                    // Those that end a case are rare, so that paths become long.
                    .filter(move -> move.to() != MatchStatus.WITHDRAWN || choice % 50 == 1)
                    .toList();
            if (!possible.isEmpty()) {
                Move move = possible.get(choice / 2 % possible.size());
                path.add(new Made(before, move, before.after(move)));
                now = path.getLast().after();
            }
        }
        return path;
    }

    private static boolean newly(Made made, Set<MatchStatus> states) {
        return states.contains(made.after().status())
                && made.move().action() != Action.LIFT
                && made.before().status() != made.after().status();
    }

    @Property
    void nobody_is_rejected_unheard(
            @ForAll FederalEffect federal, @ForAll @Size(max = 40) List<@IntRange(max = 10_000) Integer> choices) {
        boolean notice = false;
        boolean heard = false;
        for (Made made : path(federal, choices)) {
            if (newly(made, EnumSet.of(MatchStatus.REJECTED))) {
                assertThat(notice).isTrue();
                assertThat(heard || made.before().overdue()).isTrue();
            }
            switch (made.move().action()) {
                case ISSUE_SHOW_CAUSE -> {
                    notice = true;
                    heard = false;
                }
                case RESPOND -> heard = true;
                case RELENT, RESUME -> notice = false;
                default -> {}
            }
        }
    }

    @Property
    void where_concurrence_is_needed_nothing_is_approved_without_it_in_the_same_round(
            @ForAll @Size(max = 40) List<@IntRange(max = 10_000) Integer> choices) {
        int concurredIn = 0;
        int approvedIn = 0;
        for (Made made : path(FederalEffect.CONCURRENCE, choices)) {
            int round = made.before().round();
            switch (made.move().action()) {
                case CONCUR -> concurredIn = round;
                case APPROVE, APPROVE_WITH_CONDITIONS -> approvedIn = round;
                default -> {}
            }
            if (newly(made, EnumSet.of(MatchStatus.APPROVED, MatchStatus.APPROVED_WITH_CONDITIONS))) {
                assertThat(concurredIn).isEqualTo(round);
                assertThat(approvedIn).isEqualTo(round);
            }
        }
    }

    @Property
    void an_approval_has_conditions_exactly_when_the_province_named_some_in_that_round(
            @ForAll FederalEffect federal, @ForAll @Size(max = 60) List<@IntRange(max = 10_000) Integer> choices) {
        Action said = null;
        for (Made made : path(federal, choices)) {
            if (EnumSet.of(Action.APPROVE, Action.APPROVE_WITH_CONDITIONS)
                    .contains(made.move().action())) {
                said = made.move().action();
            }
            if (newly(made, EnumSet.of(MatchStatus.APPROVED))) {
                assertThat(said).isEqualTo(Action.APPROVE);
            }
            if (newly(made, EnumSet.of(MatchStatus.APPROVED_WITH_CONDITIONS))) {
                assertThat(said).isEqualTo(Action.APPROVE_WITH_CONDITIONS);
            }
        }
    }

    @Property
    void advice_never_changes_what_the_province_may_do(
            @ForAll @Size(max = 40) List<@IntRange(max = 10_000) Integer> choices) {
        for (Made made : path(FederalEffect.ADVISORY, choices)) {
            Situation unasked = made.before();
            Set<List<Move>> offers = new HashSet<>();
            for (FederalOpinion opinion : FederalOpinion.values()) {
                Situation advised = new Situation(
                        unasked.status(),
                        FederalEffect.ADVISORY,
                        opinion,
                        unasked.conditioned(),
                        unasked.heard(),
                        unasked.overdue(),
                        unasked.stoodIn(),
                        unasked.round());
                offers.add(ApprovalFlow.moves(advised, EnumSet.of(Party.PROVINCIAL_KEY)));
            }
            assertThat(offers).hasSize(1);
            assertThat(made.after().status()).isNotEqualTo(MatchStatus.AWAITING_CONCURRENCE);
        }
    }

    @Property
    void neither_the_clock_nor_the_filing_side_decides(
            @ForAll FederalEffect federal, @ForAll @Size(max = 40) List<@IntRange(max = 10_000) Integer> choices) {
        for (Made made : path(federal, choices)) {
            if (newly(made, DECISIONS)) {
                assertThat(made.move().by()).isIn(Party.PROVINCIAL_KEY, Party.FEDERAL_KEY);
            }
            if (made.move().by() == Party.CLOCK) {
                assertThat(made.before().overdue()).isTrue();
                assertThat(made.after().status()).isIn(MatchStatus.EXPIRED, MatchStatus.IN_REVIEW);
            }
        }
    }

    @Property
    void a_key_turns_at_most_once_a_round(
            @ForAll FederalEffect federal, @ForAll @Size(max = 40) List<@IntRange(max = 10_000) Integer> choices) {
        Set<Action> turns =
                EnumSet.of(Action.APPROVE, Action.APPROVE_WITH_CONDITIONS, Action.REJECT, Action.CONCUR, Action.OBJECT);

        assertThat(path(federal, choices).stream()
                        .filter(made -> turns.contains(made.move().action()))
                        .map(made ->
                                made.move().by() + " in round " + made.before().round()))
                .doesNotHaveDuplicates();
    }

    @Property
    void what_is_halted_goes_on_as_it_was(
            @ForAll FederalEffect federal, @ForAll @Size(max = 40) List<@IntRange(max = 10_000) Integer> choices) {
        Situation halted = null;
        for (Made made : path(federal, choices)) {
            if (made.move().action() == Action.SUSPEND) {
                halted = made.before();
            } else if (made.move().action() == Action.LIFT) {
                assertThat(made.after().overdue(false)).isEqualTo(halted.overdue(false));
            }
        }
    }
}
