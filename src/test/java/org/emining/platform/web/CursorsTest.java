package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.emining.platform.error.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0123456789abcdef0123456789abcde, true",
                "0123456789abcdef0123456789abcde, false",
                "change-me-to-at-least-32-random-characters, true",
                "-, true",
            })
    void a_secret_that_protects_nothing_is_refused(String secret, boolean production) {
        assertThatThrownBy(() -> new Cursors(Optional.ofNullable(secret), production))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("emining.cursor-secret");
    }

    @Test
    void a_long_enough_secret_opens_on_every_replica_what_it_sealed_on_one() {
        String cursor = new Cursors(Optional.of(SECRET), true).seal("list", List.of("a", "b"));

        assertThat(new Cursors(Optional.of(SECRET), true).open("list", cursor)).containsExactly("a", "b");
    }

    @Test
    void without_one_in_development_each_start_has_its_own() {
        String cursor = new Cursors(Optional.empty(), false).seal("list", List.of("a"));

        assertThatThrownBy(() -> new Cursors(Optional.empty(), false).open("list", cursor))
                .isInstanceOf(DomainException.class);
    }
}
