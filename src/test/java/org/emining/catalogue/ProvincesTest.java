package org.emining.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvincesTest {
    private static final Provinces PROVINCES = new Provinces();

    @ParameterizedTest(name = "{0} lies in {3}")
    @CsvSource({
        "Reko Diq, 62.0333, 29.1333, PK-BA",
        "the Muslim Bagh record of USGS, 70.77, 32.80, PK-KP",
        "Miran Shah in the former tribal areas, 70.07, 33.00, PK-KP",
        "Islamabad, 73.06, 33.70, PK-IS",
        "Lahore, 74.34, 31.55, PK-PB",
        "Thar coalfield, 70.2, 24.8, PK-SD",
        "Gilgit, 74.31, 35.92, PK-GB",
        "Muzaffarabad, 73.47, 34.37, PK-JK"
    })
    void a_place_lies_in_its_province_and_in_no_other(String place, double lon, double lat, String province) {
        assertThat(PROVINCES.provinceAt(lon, lat)).contains(province);
        assertThat(new CodeLists().get(CodeLists.PROVINCES).items())
                .extracting(CodeItem::code)
                .filteredOn(code -> PROVINCES.contains(code, lon, lat))
                .containsExactly(province);
    }

    @ParameterizedTest(name = "{0} lies nowhere")
    @CsvSource({"the Arabian Sea, 64.0, 23.5", "Kabul, 69.17, 34.53", "swapped Reko Diq, 29.1333, 62.0333"})
    void a_place_at_sea_or_abroad_lies_nowhere(String place, double lon, double lat) {
        assertThat(PROVINCES.provinceAt(lon, lat)).isEmpty();
    }

    @Test
    void a_position_that_is_no_number_lies_nowhere() {
        assertThat(PROVINCES.provinceAt(Double.NaN, 29.0)).isEmpty();
    }

    @Test
    void a_place_just_off_the_coast_is_plausible_though_not_within_the_outline() {
        double lon = 62.33;
        double south = 25.0;
        while (!PROVINCES.contains("PK-BA", lon, south)) {
            south += 0.001;
        }

        assertThat(PROVINCES.contains("PK-BA", lon, south - 0.02)).isFalse();
        assertThat(PROVINCES.plausible("PK-BA", lon, south - 0.02)).isTrue();
        assertThat(PROVINCES.plausible("PK-BA", lon, south - 0.2)).isFalse();
    }

    @Test
    void an_unknown_province_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> PROVINCES.contains("PK-TA", 70, 33)).isInstanceOf(IllegalArgumentException.class);
    }
}
