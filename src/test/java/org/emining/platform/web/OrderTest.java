package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

    // Sealed with the same secret by the version before, while replicas are exchanged one by one.
    @ParameterizedTest
    @CsvSource({
        "ID, 2026-11-22T08:00:00Z 0193a1b2-0000-7000-8000-000000000001",
        "UPDATED, 2026-11-22T08:00:00Z 0193a1b2-0000-7000-8000-000000000001",
        "UPDATED, 0193a1b2-0000-7000-8000-000000000001",
        "UPDATED, 0193a1b2-0000-7000-8000-000000000001 A",
        "NAME, 0193a1b2-0000-7000-8000-000000000001",
    })
    void a_place_that_this_version_does_not_name_is_an_invalid_cursor(Order order, String place) {
        assertThatThrownBy(() -> order.begin("c", List.of(place.split(" ")), new Conditions()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("invalid-cursor");
    }
}
