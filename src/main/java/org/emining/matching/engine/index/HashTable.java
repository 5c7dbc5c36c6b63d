package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds numbers (of rows, facts, groups) by the hash of what they stand for: open addressing with linear probing, at most
 * three quarters full, 4 bytes a place. What a number stands for is the owner's to know and must not change while it is
 * in here.
 */
final class HashTable {
    static final int NONE = -1;

    private final IntUnaryOperator hashOf;
    private int[] places = empty(16);
    private int size;

    /** @param hashOf hash of what a number stands for */
    HashTable(IntUnaryOperator hashOf) {
        this.hashOf = hashOf;
    }

    /** The first number with this hash that is the same as what is looked for, or {@link #NONE}. */
    int find(int hash, IntPredicate same) {
        int i = home(hash);
        while (places[i] != NONE && !same.test(places[i])) {
            i = after(i);
        }
        return places[i];
    }

    /** Every number that could have this hash; the taker must see for itself. */
    void candidates(int hash, IntConsumer taker) {
        for (int i = home(hash); places[i] != NONE; i = after(i)) {
            taker.accept(places[i]);
        }
    }

    void add(int number) {
        if (++size * 4L > places.length * 3L) {
            int[] old = places;
            places = empty(old.length + (old.length >> 2));
            for (int other : old) {
                if (other != NONE) {
                    place(other);
                }
            }
        }
        place(number);
    }

    void remove(int number) {
        int hole = home(hashOf.applyAsInt(number));
        while (places[hole] != number) {
            hole = after(hole);
        }
        // Whoever was pushed on by the one that leaves moves back, or it would not be found any more.
        for (int i = after(hole); places[i] != NONE; i = after(i)) {
            int home = home(hashOf.applyAsInt(places[i]));
            if (distance(home, i) >= distance(hole, i)) {
                places[hole] = places[i];
                hole = i;
            }
        }
        places[hole] = NONE;
        size--;
    }

    private void place(int number) {
        int i = home(hashOf.applyAsInt(number));
        while (places[i] != NONE) {
            i = after(i);
        }
        places[i] = number;
    }

    private int home(int hash) {
        int mixed = (hash ^ hash >>> 15) * 0x9E3779B9;
        return (int) (Integer.toUnsignedLong(mixed ^ mixed >>> 13) * places.length >>> 32);
    }

    private int after(int place) {
        return place + 1 == places.length ? 0 : place + 1;
    }

    private int distance(int from, int to) {
        return to >= from ? to - from : to - from + places.length;
    }

    private static int[] empty(int length) {
        int[] places = new int[length];
        Arrays.fill(places, NONE);
        return places;
    }
}
