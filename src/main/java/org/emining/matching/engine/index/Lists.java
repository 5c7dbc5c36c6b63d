package org.emining.matching.engine.index;

/** Numbers (of groups) in lists by key; each number stands in one list, in no order. */
final class Lists {
    private int[][] numbers = {};
    private int[] counts = {};

    /** Where each number stands in its list. */
    private int[] place = {};

    void add(int key, int number) {
        while (key >= numbers.length) {
            numbers = Columns.withRoom(numbers, key + 1);
            counts = Columns.withRoom(counts, numbers.length);
        }
        int at = counts[key]++;
        numbers[key] = Columns.withRoom(numbers[key] == null ? new int[0] : numbers[key], at + 1);
        numbers[key][at] = number;
        place = Columns.withRoom(place, number + 1);
        place[number] = at;
    }

    /** The last of the list takes the place of the one that leaves. */
    void remove(int key, int number) {
        int moved = numbers[key][--counts[key]];
        numbers[key][place[number]] = moved;
        place[moved] = place[number];
    }

    int count(int key) {
        return key < counts.length ? counts[key] : 0;
    }

    /** The numbers of a key that has some; what stands after the {@link #count} first is left over. */
    int[] of(int key) {
        return numbers[key];
    }
}
