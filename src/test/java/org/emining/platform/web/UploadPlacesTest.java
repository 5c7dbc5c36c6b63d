package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.testsupport.AtOnce;
import org.junit.jupiter.api.Test;

class UploadPlacesTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final UploadPlaces places = new UploadPlaces(8, 2);

    @Test
    void an_organisation_takes_no_more_than_its_share_and_others_find_a_place() {
        List<Boolean> own = Stream.generate(() -> places.take(ONE)).limit(8).toList();

        assertThat(own).startsWith(true, true).endsWith(false, false, false, false, false, false);
        assertThat(places.take(OTHER)).isTrue();
    }

    @Test
    void all_together_take_no_more_than_there_are() {
        List<Boolean> all =
                Stream.generate(UUID::randomUUID).limit(10).map(places::take).toList();

        assertThat(all).filteredOn(taken -> taken).hasSize(8);
    }

    @Test
    void a_place_that_was_left_is_there_for_the_next() {
        places.take(ONE);
        places.take(ONE);

        places.leave(ONE);

        assertThat(places.take(ONE)).isTrue();
        assertThat(places.take(ONE)).isFalse();
    }

    @Test
    void of_many_at_once_so_many_get_a_place_as_there_are() throws Exception {
        List<Boolean> taken = AtOnce.of(64, i -> places.take(new UUID(0, i % 16)));

        assertThat(taken).filteredOn(one -> one).hasSize(8);
    }
}
