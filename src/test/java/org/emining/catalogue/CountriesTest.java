package org.emining.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    private static final Countries COUNTRIES = new Countries(new CodeLists());

    @ParameterizedTest
    @CsvSource({"PK,034", "AF,034", "CN,030", "JP,030", "TW,030", "AU,053", "CA,021", "TR,145", "XK,039", "AQ,010"})
    void a_country_lies_in_its_m49_sub_region(String country, String region) {
        assertThat(COUNTRIES.regionOf(country)).contains(region);
    }

    @Test
    void reserved_codes_are_no_countries() {
        assertThat(COUNTRIES.contains("AC")).isFalse();
        assertThat(COUNTRIES.regionOf("EA")).isEmpty();
    }

    @Test
    void neighbours_share_a_region_and_unknown_countries_share_none() {
        assertThat(COUNTRIES.sameRegion("PK", "IR")).isTrue();
        assertThat(COUNTRIES.sameRegion("PK", "CN")).isFalse();
        assertThat(COUNTRIES.sameRegion("ZZ", "ZZ")).isFalse();
    }
}
