package org.emining.approval.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.emining.approval.flow.Clock.Motion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the state of a case alone does not tell of its clocks. */
class ClockMotionTest {

    private static Situation situation(
            MatchStatus status, FederalEffect federal, FederalOpinion opinion, boolean heard, boolean overdue) {
        MatchStatus stoodIn = MatchStatus.ASIDE.contains(status) ? MatchStatus.IN_REVIEW : null;
        return new Situation(status, federal, opinion, false, heard, overdue, stoodIn, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_REQUIRED, NOT_GIVEN, ENDS",
        "ADVISORY    , NOT_GIVEN, RUNS",
        "CONCURRENCE , NOT_GIVEN, RUNS",
        "ADVISORY    , OBJECTED , ENDS",
        "CONCURRENCE , CONCURRED, ENDS",
    })
    void the_federations_clock_runs_while_it_has_a_say_and_has_not_spoken(
            FederalEffect federal, FederalOpinion opinion, Motion motion) {
        assertThat(Clock.CONCUR.motion(situation(MatchStatus.IN_REVIEW, federal, opinion, false, false)))
                .isEqualTo(motion);
    }

    @ParameterizedTest
    @CsvSource({
        "SHOW_CAUSE, false, false, RUNS, RESTS",
        "SHOW_CAUSE, true , false, ENDS, RUNS",
        "SHOW_CAUSE, false, true , ENDS, RUNS",
        "SUSPENDED , false, false, RESTS, RESTS",
        "SUSPENDED , false, true , RESTS, RESTS",
        "REJECTED  , true , false, ENDS, ENDS",
    })
    void the_time_to_answer_ends_with_the_answer_or_its_day_and_the_provinces_goes_on(
            MatchStatus status, boolean heard, boolean overdue, Motion response, Motion decide) {
        Situation situation = situation(status, FederalEffect.NOT_REQUIRED, FederalOpinion.NOT_GIVEN, heard, overdue);

        assertThat(Clock.SHOW_CAUSE_RESPONSE.motion(situation)).isEqualTo(response);
        assertThat(Clock.DECIDE.motion(situation)).isEqualTo(decide);
    }

    @Test
    void the_time_to_appeal_ends_with_its_day() {
        assertThat(Clock.APPEAL.motion(situation(
                        MatchStatus.REJECTED, FederalEffect.NOT_REQUIRED, FederalOpinion.NOT_GIVEN, true, false)))
                .isEqualTo(Motion.RUNS);
        assertThat(Clock.APPEAL.motion(situation(
                        MatchStatus.REJECTED, FederalEffect.NOT_REQUIRED, FederalOpinion.NOT_GIVEN, true, true)))
                .isEqualTo(Motion.ENDS);
    }

    @ParameterizedTest
    @EnumSource(MatchStatus.class)
    void of_everything_else_the_state_tells(MatchStatus status) {
        Situation plain = situation(status, FederalEffect.CONCURRENCE, FederalOpinion.NOT_GIVEN, false, false);

        assertThat(Clock.values()).allSatisfy(clock -> assertThat(clock.motion(plain))
                .isEqualTo(clock.runsIn(status) ? Motion.RUNS : clock.restsIn(status) ? Motion.RESTS : Motion.ENDS));
    }
}
