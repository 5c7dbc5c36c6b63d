package org.emining.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emining.platform.Conditions;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Where projects of a list are to lie: in a circle or in a box, by their stored position. One without a position lies
 * nowhere.
 */
final class Place {

    static final String NEAR = "near";
    static final String BOX = "bbox";

    private static final String NEAR_FORM = "longitude,latitude,kilometres (up to 1000)";
    private static final String BOX_FORM = "west,south,east,north";
    private static final Pattern NUMBERS =
            Pattern.compile("-?[0-9]{1,4}(\\.[0-9]{1,7})?(,-?[0-9]{1,4}(\\.[0-9]{1,7})?){2,3}");
    private static final double FARTHEST = 1_000;
    /** The mean radius of the earth; what is found is off by half a percent at most. */
    private static final double RADIUS_KM = 6_371.0088;

    private static final double KM_A_DEGREE = Math.PI * RADIUS_KM / 180;

    // Haversine, which is exact for near places too.
    private static final String DISTANCE = "cast(sql('asin(least(1, sqrt(power(sin(radians(? - ?) / 2), 2)"
            + " + cos(radians(?)) * cos(radians(?)) * power(sin(radians(? - ?) / 2), 2))))',"
            + " p.latitude, :nearLatitude, :nearLatitude, p.latitude, p.longitude, :nearLongitude) as Double)";

    private Place() {}

    static List<Fault> faults(@Nullable String near, @Nullable String box) {
        List<Fault> faults = new ArrayList<>();
        if (near != null && !isCircle(numbers(near))) {
            faults.add(Fault.inParameter(NEAR, "type", NEAR_FORM));
        }
        if (box != null && !isBox(numbers(box))) {
            faults.add(Fault.inParameter(BOX, "type", BOX_FORM));
        }
        if (near != null && box != null) {
            faults.add(Fault.inParameter(BOX, "not-together", NEAR));
        }
        return faults;
    }

    private static List<Double> numbers(String text) {
        return NUMBERS.matcher(text).matches()
                ? Stream.of(text.split(",", -1)).map(Double::valueOf).toList()
                : List.of();
    }

    private static boolean isCircle(List<Double> numbers) {
        return numbers.size() == 3
                && isPosition(numbers.get(0), numbers.get(1))
                && numbers.get(2) > 0
                && numbers.get(2) <= FARTHEST;
    }

    private static boolean isBox(List<Double> numbers) {
        return numbers.size() == 4
                && isPosition(numbers.get(0), numbers.get(1))
                && isPosition(numbers.get(2), numbers.get(3))
                && numbers.get(1) <= numbers.get(3);
    }

    private static boolean isPosition(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    /** On the entity {@code p}; what is given has no faults. */
    static void narrow(@Nullable String near, @Nullable String box, Conditions conditions) {
        if (near != null) {
            List<Double> circle = numbers(near);
            double degrees = circle.get(2) / KM_A_DEGREE;
            between(circle.get(1) - degrees, circle.get(1) + degrees, conditions);
            conditions
                    .and(DISTANCE + " <= :nearAngle", "nearAngle", circle.get(2) / RADIUS_KM / 2)
                    .with("nearLongitude", circle.get(0))
                    .with("nearLatitude", circle.get(1));
        }
        if (box != null) {
            List<Double> corners = numbers(box);
            between(corners.get(1), corners.get(3), conditions);
            // A box that goes over the antimeridian ends west of where it begins (RFC 7946, 5.2).
            String way = corners.get(0) <= corners.get(2) ? " and " : " or ";
            conditions
                    .and("p.longitude >= :west" + way + "p.longitude <= :east", "west", decimal(corners.get(0)))
                    .with("east", decimal(corners.get(2)));
        }
    }

    private static void between(double south, double north, Conditions conditions) {
        conditions
                .and("p.latitude between :south and :north", "south", decimal(south))
                .with("north", decimal(north));
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number);
    }
}
