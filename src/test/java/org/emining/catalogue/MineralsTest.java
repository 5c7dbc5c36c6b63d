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
    void a_mineral_is_found_with_group_and_route() {
        Mineral copper = MINERALS.find("copper").orElseThrow();

        assertThat(copper.group()).isEqualTo("base-metals");
        assertThat(copper.route().code()).isEqualTo("SULPHIDE");
    }

    @Test
    void an_unknown_mineral_is_not_found() {
        assertThat(MINERALS.find("unobtainium")).isEmpty();
    }

    @Test
    void minerals_are_found_by_group_and_by_route() {
        assertThat(MINERALS.inGroup("precious-metals"))
                .extracting(Mineral::code)
                .containsExactly("gold", "silver", "platinum-group-metals");
        assertThat(MINERALS.onRoute("COAL"))
                .extracting(Mineral::code)
                .containsExactly("coal", "coking-coal", "lignite");
        assertThat(MINERALS.inGroup("no-such-group")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "copper, copper, SAME",
        "copper, gold, MINED_TOGETHER",
        "molybdenum, gold, MINED_TOGETHER",
        "lead, zinc, MINED_TOGETHER",
        "zinc, silver, MINED_TOGETHER",
        "nickel, platinum-group-metals, MINED_TOGETHER",
        "rare-earths, niobium, MINED_TOGETHER",
        "copper, lead, SAME_GROUP",
        "gold, silver, SAME_GROUP",
        "copper, marble, NONE",
        "gold, zinc, NONE"
    })
    void kinship_is_the_nearest_that_holds(String one, String other, MineralKinship expected) {
        assertThat(kinship(one, other)).isEqualTo(expected);
        assertThat(kinship(other, one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everyMineral")
    void every_route_ends_in_manufacturing_and_holds_no_stage_twice_and_no_service(Mineral mineral) {
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
    void the_target_is_refining_or_the_last_stage_before_products(String mineral, Stage target) {
        assertThat(MINERALS.find(mineral).orElseThrow().route().target()).isEqualTo(target);
    }

    private static MineralKinship kinship(String one, String other) {
        return MINERALS.kinship(
                MINERALS.find(one).orElseThrow(), MINERALS.find(other).orElseThrow());
    }
}
