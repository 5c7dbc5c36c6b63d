package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.emining.catalogue.Stage;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final Stage[] STAGES = Stage.values();

    @Test
    void aSingleNeedTakesAll() {
        assertThat(needs(40).weights()).containsExactly(1000);
    }

    @Test
    void theLeftOverGoesToTheLargestRemainder() {
        // 100/140 = 714.28 and 40/140 = 285.71
        assertThat(needs(100, 40).weights()).containsExactly(714, 286);
        // 100/180 = 555.55, twice 40/180 = 222.22
        assertThat(needs(100, 40, 40).weights()).containsExactly(556, 222, 222);
    }

    @Test
    void equalRemaindersGoToTheNeedDeclaredFirst() {
        assertThat(needs(1, 1, 1).weights()).containsExactly(334, 333, 333);
        assertThat(needs(2, 2, 2, 2, 2, 2).weights()).containsExactly(167, 167, 167, 167, 166, 166);
    }

    @Test
    void hugeWeightsDoNotOverflow() {
        assertThat(needs(Integer.MAX_VALUE, Integer.MAX_VALUE).weights()).containsExactly(500, 500);
    }

    @Test
    void aNeedIsNamedOnceAndThereIsAtLeastOne() {
        Need need = Need.of("copper", Stage.REFINING, 1);

        assertThatThrownBy(() -> new Needs(List.of(need, need))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Needs(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Need.of("copper", Stage.REFINING, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServiceHasNoMineralAndAStageHasOne() {
        assertThatThrownBy(() -> new Cell("copper", Stage.FINANCE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell(null, Stage.REFINING)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Needs needs(int... weights) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            needs.add(Need.of(STAGES[i].isService() ? null : "copper", STAGES[i], weights[i]));
        }
        return new Needs(needs);
    }
}
