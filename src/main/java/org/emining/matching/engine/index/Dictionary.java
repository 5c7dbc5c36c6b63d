package org.emining.matching.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts that many firms share, each kept once and numbered from 1. Number 0 is "not stated" (null). A fact that is kept
 * as often as it is dropped is forgotten, and its number goes to another one.
 */
final class Dictionary<T> {
    static final int NOT_STATED = 0;

    private final List<@Nullable T> values = new ArrayList<>();
    private int[] users = new int[16];
    private int[] next = new int[16];
    private int[] buckets = new int[16];
    private int size;
    private int firstFree;

    Dictionary() {
        values.add(null);
    }

    /** The number of a fact that stays for ever; for facts of which there are few. */
    int number(@Nullable T value) {
        if (value == null) {
            return NOT_STATED;
        }
        int number = find(value);
        return number == NOT_STATED ? add(value) : number;
    }

    /** One more user of a fact. */
    int keep(@Nullable T value) {
        int number = number(value);
        if (number != NOT_STATED) {
            users[number]++;
        }
        return number;
    }

    /** One user less. */
    void drop(int number) {
        if (number != NOT_STATED && --users[number] == 0) {
            forget(number);
        }
    }

    /** How often a fact is kept. */
    int users(int number) {
        return users[number];
    }

    @Nullable
    T value(int number) {
        return values.get(number);
    }

    /** A fact that is stated. */
    T stated(int number) {
        T value = values.get(number);
        if (value == null) {
            throw new IllegalArgumentException("No fact has the number " + number);
        }
        return value;
    }

    /** All numbers are below. */
    int limit() {
        return values.size();
    }

    /** The number of a fact, or {@link #NOT_STATED} when it is not here. */
    int find(T value) {
        int number = buckets[bucket(value)];
        while (number != NOT_STATED && !value.equals(values.get(number))) {
            number = next[number];
        }
        return number;
    }

    private int add(T value) {
        if (size == buckets.length) {
            rehash();
        }
        int number = firstFree;
        if (number == NOT_STATED) {
            number = values.size();
            values.add(value);
            next = Columns.withRoom(next, number + 1);
            users = Columns.withRoom(users, number + 1);
        } else {
            firstFree = next[number];
            values.set(number, value);
        }
        users[number] = 0;
        chain(number, value);
        size++;
        return number;
    }

    private void chain(int number, T value) {
        int bucket = bucket(value);
        next[number] = buckets[bucket];
        buckets[bucket] = number;
    }

    private void forget(int number) {
        int bucket = bucket(stated(number));
        if (buckets[bucket] == number) {
            buckets[bucket] = next[number];
        } else {
            int before = buckets[bucket];
            while (next[before] != number) {
                before = next[before];
            }
            next[before] = next[number];
        }
        values.set(number, null);
        next[number] = firstFree;
        firstFree = number;
        size--;
    }

    private void rehash() {
        buckets = new int[2 * buckets.length];
        for (int number = 1; number < values.size(); number++) {
            T value = values.get(number);
            if (value != null) {
                chain(number, value);
            }
        }
    }

    private int bucket(T value) {
        int hash = value.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & buckets.length - 1;
    }
}
