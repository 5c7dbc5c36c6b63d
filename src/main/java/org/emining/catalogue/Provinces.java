package org.emining.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The provinces and territories of Pakistan by ISO 3166-2 code, with their outlines. The outlines are generalised
 * (1:10 million), so a true position near a border may fall a few kilometres outside: {@link #TOLERANCE} allows for
 * that where a position is judged rather than measured. They are no statement on any border.
 */
@ApplicationScoped
public class Provinces {
    /** In degrees; about 5.5 km north-south and 4.5 to 5 km east-west at the latitudes of Pakistan. */
    public static final double TOLERANCE = 0.05;

    private final Map<String, Outline> outlines = new TreeMap<>();

    public Provinces() {
        try (InputStream stream = CodeListReader.open("provinces.geojson")) {
            for (JsonNode feature : new ObjectMapper().readTree(stream).path("features")) {
                outlines.put(feature.path("id").asText(), Outline.of(feature.path("geometry")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The outlines of the provinces cannot be read", e);
        }
    }

    /** Whether the position lies within the outline, to the letter. Longitude first, WGS 84. */
    public boolean contains(String province, double lon, double lat) {
        return outline(province).contains(lon, lat);
    }

    /** Whether the position lies within the outline or no further than {@link #TOLERANCE} from it. */
    public boolean plausible(String province, double lon, double lat) {
        return outline(province).distance(lon, lat) <= TOLERANCE;
    }

    /**
     * The province whose outline holds the position, else the nearest one within {@link #TOLERANCE}; empty at sea and
     * abroad.
     */
    public Optional<String> provinceAt(double lon, double lat) {
        return outlines.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().distance(lon, lat)))
                .filter(entry -> entry.getValue() <= TOLERANCE)
                .min(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private Outline outline(String province) {
        Outline outline = outlines.get(province);
        if (outline == null) {
            throw new IllegalArgumentException("There is no province " + province);
        }
        return outline;
    }
}
