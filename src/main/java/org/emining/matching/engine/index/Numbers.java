package org.emining.matching.engine.index;

/** Hands out numbers from 0, those given back first. */
final class Numbers {
    private int[] free = new int[4];
    private int freed;
    private int limit;

    int take() {
        return freed > 0 ? free[--freed] : limit++;
    }

    void giveBack(int number) {
        free = Columns.withRoom(free, freed + 1);
        free[freed++] = number;
    }

    int inUse() {
        return limit - freed;
    }

    /** All numbers are below. */
    int limit() {
        return limit;
    }
}
