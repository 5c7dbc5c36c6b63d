package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouriersTest {

    @Test
    void production_does_not_start_where_it_would_send_to_itself() {
        assertThatThrownBy(() -> new Couriers(true, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("emining.webhooks.loopback");
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true", "false,false"})
    void everything_else_does(boolean loopback, boolean production) {
        assertThatCode(() -> new Couriers(loopback, production)).doesNotThrowAnyException();
    }
}
