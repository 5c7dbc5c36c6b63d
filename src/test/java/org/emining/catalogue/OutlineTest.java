package org.emining.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final String SQUARE = "[[0,0],[10,0],[10,10],[0,10],[0,0]]";
    private static final String HOLE = "[[4,4],[4,6],[6,6],[6,4],[4,4]]";
    private static final String ISLAND = "[[20,0],[21,0],[21,1],[20,1],[20,0]]";

    @Test
    void a_hole_is_outside() {
        Outline outline = outline("Polygon", "[" + SQUARE + "," + HOLE + "]");

        assertThat(outline.contains(1, 1)).isTrue();
        assertThat(outline.contains(5, 5)).isFalse();
        assertThat(outline.contains(11, 5)).isFalse();
    }

    @Test
    void each_polygon_of_a_multi_polygon_is_inside() {
        Outline outline = outline("MultiPolygon", "[[" + SQUARE + "],[" + ISLAND + "]]");

        assertThat(outline.contains(5, 5)).isTrue();
        assertThat(outline.contains(20.5, 0.5)).isTrue();
        assertThat(outline.contains(15, 0.5)).isFalse();
    }

    @Test
    void the_distance_is_that_to_the_nearest_edge_of_shell_or_hole() {
        Outline outline = outline("Polygon", "[" + SQUARE + "," + HOLE + "]");

        assertThat(outline.distance(1, 1)).isZero();
        assertThat(outline.distance(13, 14)).isEqualTo(5, within(1e-9));
        assertThat(outline.distance(12, 5)).isEqualTo(2, within(1e-9));
        assertThat(outline.distance(5, 5.5)).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void a_point_is_no_area() {
        assertThatThrownBy(() -> outline("Point", "[1,2]")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Outline outline(String type, String coordinates) {
        try {
            return Outline.of(
                    new ObjectMapper().readTree("{\"type\":\"%s\",\"coordinates\":%s}".formatted(type, coordinates)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
