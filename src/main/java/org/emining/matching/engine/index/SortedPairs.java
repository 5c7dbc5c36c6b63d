package org.emining.matching.engine.index;

/** Pairs of numbers in one array, sorted by the first and then the second, to be read from end to end fast. */
final class SortedPairs {
    private long[] pairs = {};
    private int size;

    static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    int size() {
        return size;
    }

    long get(int place) {
        return pairs[place];
    }

    /**
     * Adds a pair that is not there.
     *
     * @return its place
     */
    int add(int first, int second) {
        int place = place(pair(first, second));
        insert(place, pair(first, second));
        return place;
    }

    /**
     * Removes a pair that is there.
     *
     * @return the place where it stood
     */
    int remove(int first, int second) {
        int place = place(pair(first, second));
        delete(place);
        return place;
    }

    /** With one pair for each first number: raises its second number, which is 0 while there is no pair. */
    void raise(int first, int more) {
        int place = place(pair(first, 0));
        boolean found = place < size && first(pairs[place]) == first;
        int raised = (found ? second(pairs[place]) : 0) + more;
        if (found && raised == 0) {
            delete(place);
        } else if (found) {
            pairs[place] = pair(first, raised);
        } else {
            insert(place, pair(first, raised));
        }
    }

    /** Where the first pair stands that is not below this one. */
    private int place(long pair) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] < pair) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void insert(int place, long pair) {
        pairs = Columns.withRoom(pairs, size + 1);
        System.arraycopy(pairs, place, pairs, place + 1, size - place);
        pairs[place] = pair;
        size++;
    }

    private void delete(int place) {
        size--;
        System.arraycopy(pairs, place + 1, pairs, place, size - place);
    }
}
