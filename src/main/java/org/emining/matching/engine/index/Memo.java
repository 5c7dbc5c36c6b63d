package org.emining.matching.engine.index;

import java.util.function.IntUnaryOperator;

/** Keeps results of a function of fact numbers; where two numbers meet in one place the later one stays. */
final class Memo {
    private final int[] numbers;
    private final int[] results;
    private final IntUnaryOperator function;

    /** @param places a power of two */
    Memo(int places, IntUnaryOperator function) {
        numbers = new int[places];
        results = new int[places];
        this.function = function;
    }

    int get(int number) {
        int place = number & numbers.length - 1;
        // Shifted by one, because an empty place holds 0, and 0 is a number.
        if (numbers[place] != number + 1) {
            results[place] = function.applyAsInt(number);
            numbers[place] = number + 1;
        }
        return results[place];
    }
}
