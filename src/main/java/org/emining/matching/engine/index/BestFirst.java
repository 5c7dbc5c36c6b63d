package org.emining.matching.engine.index;

/** Orders by points in a few hundred classes, best first: near enough for a search, and much cheaper than sorting. */
final class BestFirst {
    private static final int CLASS_BITS = 17;

    private BestFirst() {}

    /** The places of the array, those with many points first. */
    static int[] order(int[] points) {
        int classes = 1;
        for (int value : points) {
            classes = Math.max(classes, (value >> CLASS_BITS) + 1);
        }
        int[] start = new int[classes + 1];
        for (int value : points) {
            start[classes - (value >> CLASS_BITS)]++;
        }
        for (int i = 1; i <= classes; i++) {
            start[i] += start[i - 1];
        }
        int[] order = new int[points.length];
        for (int place = 0; place < points.length; place++) {
            order[start[classes - (points[place] >> CLASS_BITS) - 1]++] = place;
        }
        return order;
    }
}
