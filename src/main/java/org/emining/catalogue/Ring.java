package org.emining.catalogue;

/** A closed line of a GeoJSON polygon; the first position is repeated at the end. Degrees, taken as a plane. */
final class Ring {
    private final double[] lons;
    private final double[] lats;

    /** Takes the positions as {@code [lon, lat]} pairs. */
    Ring(double[][] positions) {
        lons = new double[positions.length];
        lats = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            lons[i] = positions[i][0];
            lats[i] = positions[i][1];
        }
    }

    /** Even-odd rule: a ray from the point eastwards crosses the ring an odd number of times. */
    boolean encloses(double lon, double lat) {
        boolean inside = false;
        for (int i = 1; i < lons.length; i++) {
            if (lats[i] > lat != lats[i - 1] > lat && lon < crossing(i, lat)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Distance to the nearest point of the line, in degrees. */
    double distance(double lon, double lat) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < lons.length; i++) {
            nearest = Math.min(nearest, distanceToSegment(i, lon, lat));
        }
        return nearest;
    }

    private double crossing(int i, double lat) {
        return lons[i] + (lat - lats[i]) * (lons[i - 1] - lons[i]) / (lats[i - 1] - lats[i]);
    }

    private double distanceToSegment(int i, double lon, double lat) {
        double dx = lons[i] - lons[i - 1];
        double dy = lats[i] - lats[i - 1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((lon - lons[i - 1]) * dx + (lat - lats[i - 1]) * dy) / length;
        double t = Math.clamp(along, 0.0, 1.0);
        return Math.hypot(lon - lons[i - 1] - t * dx, lat - lats[i - 1] - t * dy);
    }
}
