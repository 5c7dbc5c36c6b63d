package org.emining.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MineralsTest {
    private static final Minerals MINERALS = new Minerals(new CodeLists());

    static Collection<Mineral> everyMineral() {
        return MINERALS.all();
    }

    @Test
    void aMineralIsFoundWithGroupAndRoute() {
        Mineral copper = MINERALS.find("copper").orElseThrow();

        assertThat(copper.group()).isEqualTo("base-metals");
        assertThat(copper.route().code()).isEqualTo("SULPHIDE");
    }

    @Test
    void anUnknownMineralIsNotFound() {
        assertThat(MINERALS.find("unobtainium")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyMineral")
    void everyRouteEndsInManufacturingAndHoldsNoStageTwiceAndNoService(Mineral mineral) {
        assertThat(mineral.route().stages())
                .endsWith(Stage.MANUFACTURING)
                .doesNotHaveDuplicates()
                .noneMatch(Stage::isService);
    }

    @ParameterizedTest
    @CsvSource({
        "copper, REFINING",
        "gold, REFINING",
        "chromium, SMELTING",
        "iron, SMELTING",
        "steel, REFINING",
        "aluminium, REFINING",
        "lithium, REFINING",
        "rare-earths, REFINING",
        "coal, PROCESSING",
        "barite, PROCESSING",
        "limestone, PROCESSING",
        "marble, PROCESSING"
    })
    void theTargetIsRefiningOrTheLastStageBeforeProducts(String mineral, Stage target) {
        assertThat(MINERALS.find(mineral).orElseThrow().route().target()).isEqualTo(target);
    }
}
