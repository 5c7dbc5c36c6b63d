package org.emining.matching.engine.index;

/** Sets of numbers as bits. One may be shorter than another; then the numbers beyond its end are not in it. */
final class Bits {
    private Bits() {}

    static boolean has(long[] bits, int number) {
        return (bits[number >> 6] & 1L << number) != 0;
    }

    /** Adds the numbers of a set that is not longer. */
    static void add(long[] bits, long[] more) {
        for (int word = 0; word < more.length; word++) {
            bits[word] |= more[word];
        }
    }

    /** Adds the numbers of a set of the same length, and takes from it those that were known already. */
    static void addNew(long[] known, long[] more) {
        for (int word = 0; word < known.length; word++) {
            more[word] &= ~known[word];
            known[word] |= more[word];
        }
    }

    /** The numbers in both sets. */
    static long[] common(long[] bits, long[] also) {
        long[] common = new long[Math.min(bits.length, also.length)];
        for (int word = 0; word < common.length; word++) {
            common[word] = bits[word] & also[word];
        }
        return common;
    }

    /** The numbers in a set, ascending. */
    static int[] numbers(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        int[] numbers = new int[count];
        int found = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                numbers[found++] = (word << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return numbers;
    }

    /** How many numbers are in both sets. */
    static int countCommon(long[] bits, long[] also) {
        int count = 0;
        int words = Math.min(bits.length, also.length);
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(bits[word] & also[word]);
        }
        return count;
    }
}
