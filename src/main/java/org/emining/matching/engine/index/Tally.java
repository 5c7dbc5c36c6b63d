package org.emining.matching.engine.index;

import java.util.Arrays;

/**
 * A count for each number, kept digit by digit as bit sets: a sum over a set of numbers is then a few intersections with
 * bit sets, not a look at each number.
 */
final class Tally {
    private static final int MOST_DIGITS = 31;

    /** The binary digits of the counts, the lowest first; each bit set is as long as its last bit needs. */
    private final long[][] digits = new long[MOST_DIGITS][0];

    int get(int number) {
        int count = 0;
        for (int digit = 0; digit < MOST_DIGITS; digit++) {
            boolean set = number >> 6 < digits[digit].length && Bits.has(digits[digit], number);
            count |= set ? 1 << digit : 0;
        }
        return count;
    }

    void add(int number, int more) {
        int before = get(number);
        int changed = before ^ before + more;
        int word = number >> 6;
        for (int digit = 0; changed >>> digit != 0; digit++) {
            if ((changed >>> digit & 1) != 0) {
                if (word >= digits[digit].length) {
                    digits[digit] = Arrays.copyOf(digits[digit], word + 1);
                }
                digits[digit][word] ^= 1L << number;
            }
        }
    }

    /** The sum over some numbers. */
    int sum(long[] numbers) {
        int sum = 0;
        for (int digit = 0; digit < MOST_DIGITS; digit++) {
            sum += Bits.countCommon(numbers, digits[digit]) << digit;
        }
        return sum;
    }
}
