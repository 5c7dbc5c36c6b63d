package org.emining.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state x action x part against what product.md and decision 10 say, by hand. */
class CompanyMovesTest {

    private static final String EXPECTED = """
            LISTED      CLAIM            FIRM      CLAIMED
            LISTED      SUSPEND          OPERATOR  SUSPENDED
            CLAIMED     CHANGE           OWNER     CLAIMED
            CLAIMED     VERIFY           OPERATOR  VERIFIED
            CLAIMED     ENDORSE          CHAMBER   CLAIMED
            CLAIMED     SUSPEND          OPERATOR  SUSPENDED
            CLAIMED     REJECT           OPERATOR  LISTED
            REGISTERED  CHANGE           OWNER     REGISTERED
            REGISTERED  CHANGE_IDENTITY  OWNER     REGISTERED
            REGISTERED  VERIFY           OPERATOR  VERIFIED
            REGISTERED  ENDORSE          CHAMBER   REGISTERED
            REGISTERED  SUSPEND          OPERATOR  SUSPENDED
            REGISTERED  REJECT           OPERATOR  before
            VERIFIED    CHANGE           OWNER     VERIFIED
            VERIFIED    CHANGE_IDENTITY  OWNER     REGISTERED
            VERIFIED    ENDORSE          CHAMBER   VERIFIED
            VERIFIED    SUSPEND          OPERATOR  SUSPENDED
            SUSPENDED   REINSTATE        OPERATOR  before
            SUSPENDED   REJECT           OPERATOR  before
            """;

    @Test
    void every_state_action_and_part_is_as_expected() {
        List<String> found = new ArrayList<>();
        for (CompanyStatus from : CompanyStatus.values()) {
            for (CompanyAction action : CompanyAction.values()) {
                for (CompanyPart part : CompanyPart.values()) {
                    if (CompanyMoves.allowed(from, Set.of(part)).contains(action)) {
                        CompanyStatus to =
                                CompanyMoves.find(from, action).orElseThrow().to();
                        found.add(from + " " + action + " " + part + " " + (to == null ? "before" : to));
                    }
                }
            }
        }

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EXPECTED.split("\n"))
                        .map(line -> line.strip().replaceAll(" +", " "))
                        .toList());
    }

    @Test
    void there_is_one_move_for_a_state_and_an_action() {
        assertThat(CompanyMoves.ALL.stream()
                        .map(move -> Map.entry(move.from(), move.action()))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CompanyStatus.class)
    void who_plays_no_part_can_do_nothing(CompanyStatus from) {
        assertThat(CompanyMoves.allowed(from, EnumSet.noneOf(CompanyPart.class)))
                .isEmpty();
    }
}
