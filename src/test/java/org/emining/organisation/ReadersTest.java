package org.emining.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.emining.platform.event.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a thing is, of the organisations that somebody acts for. */
class ReadersTest {

    private static final UUID AUTHORITY = UUID.randomUUID();
    private static final String PERSON = "https://issuer.test#reviewer";

    private static final Readers REVIEWER = Readers.of(Map.of(
            AUTHORITY,
            Set.of(
                    Audience.members(AUTHORITY),
                    Audience.INSIDERS,
                    Audience.OPERATORS,
                    Audience.REVIEWERS,
                    Audience.reviewers("PK-BA"),
                    Audience.reviewersOf(AUTHORITY),
                    Audience.barred(PERSON))));

    @Test
    void what_names_an_organisation_is_its() {
        assertThat(REVIEWER.named(List.of(Set.of(Audience.EVERYBODY, Audience.members(AUTHORITY)))))
                .containsExactly(AUTHORITY);
        assertThat(REVIEWER.named(List.of(Set.of(Audience.reviewersOf(AUTHORITY)))))
                .containsExactly(AUTHORITY);
    }

    @Test
    void it_is_whose_every_audience_names() {
        assertThat(REVIEWER.named(List.of(Set.of(Audience.members(AUTHORITY)), Set.of(Audience.OPERATORS))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Audience.EVERYBODY, Audience.INSIDERS, Audience.OPERATORS, Audience.REVIEWERS, "reviewers:PK-BA"
            })
    void what_many_may_know_is_nobodys(String group) {
        assertThat(REVIEWER.named(List.of(Set.of(group)))).isEmpty();
    }

    @Test
    void that_somebody_is_barred_makes_a_thing_not_its() {
        assertThat(REVIEWER.named(List.of(Set.of(Audience.OPERATORS, Audience.barred(PERSON)))))
                .isEmpty();
    }
}
