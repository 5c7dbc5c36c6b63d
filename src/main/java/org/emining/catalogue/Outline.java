package org.emining.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;

/** The area of a GeoJSON Polygon or MultiPolygon (RFC 7946): any number of polygons, each perhaps with holes. */
final class Outline {
    private final List<Polygon> polygons;

    private record Polygon(Ring shell, List<Ring> holes) {
        boolean contains(double lon, double lat) {
            return shell.encloses(lon, lat) && holes.stream().noneMatch(hole -> hole.encloses(lon, lat));
        }

        double distance(double lon, double lat) {
            return holes.stream()
                    .mapToDouble(hole -> hole.distance(lon, lat))
                    .reduce(shell.distance(lon, lat), Math::min);
        }
    }

    private Outline(double[][][][] coordinates) {
        polygons = Arrays.stream(coordinates).map(Outline::polygon).toList();
    }

    static Outline of(JsonNode geometry) {
        var json = new ObjectMapper();
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asText();
        try {
            return switch (type) {
                case "Polygon" -> new Outline(new double[][][][] {json.treeToValue(coordinates, double[][][].class)});
                case "MultiPolygon" -> new Outline(json.treeToValue(coordinates, double[][][][].class));
                default -> throw new IllegalArgumentException("Not an area: " + type);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean contains(double lon, double lat) {
        return polygons.stream().anyMatch(polygon -> polygon.contains(lon, lat));
    }

    /** Zero inside, else the distance to the nearest edge in degrees. */
    double distance(double lon, double lat) {
        if (contains(lon, lat)) {
            return 0;
        }
        return polygons.stream()
                .mapToDouble(polygon -> polygon.distance(lon, lat))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Polygon polygon(double[][][] rings) {
        List<Ring> all = Arrays.stream(rings).map(Ring::new).toList();
        return new Polygon(all.getFirst(), all.subList(1, all.size()));
    }
}
