package org.emining.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name a provider gives somebody may be anything; what we show of it may not. */
class PersonTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"李华, 李华", "'  Aisha Khan ', Aisha Khan", "-, subject-1", "'', subject-1", "'\t\u202e', subject-1"})
    void a_name_is_readable_text_or_the_subject(String given, String shown) {
        assertThat(Caller.Person.of("issuer", "subject-1", given).name()).isEqualTo(shown);
    }

    @Test
    void a_name_is_cut_between_characters_where_its_column_ends() {
        assertThat(Caller.Person.of("issuer", "subject-1", "x".repeat(199) + "𠮷" + "y")
                        .name())
                .isEqualTo("x".repeat(199));
    }
}
