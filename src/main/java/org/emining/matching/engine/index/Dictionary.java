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
    private final Numbers numbers = new Numbers();
    private final HashTable table = new HashTable(number -> this.stated(number).hashCode());
    private int[] users = new int[4];

    Dictionary() {
        values.add(null);
        numbers.take();
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
            table.remove(number);
            values.set(number, null);
            numbers.giveBack(number);
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
        return numbers.limit();
    }

    /** The number of a fact, or {@link #NOT_STATED} when it is not here. */
    int find(T value) {
        int number = table.find(value.hashCode(), other -> value.equals(values.get(other)));
        return number == HashTable.NONE ? NOT_STATED : number;
    }

    private int add(T value) {
        int number = numbers.take();
        if (number == values.size()) {
            values.add(value);
            users = Columns.withRoom(users, number + 1);
        } else {
            values.set(number, value);
        }
        table.add(number);
        return number;
    }
}
