package org.emining.matching.engine.index;

import java.util.Arrays;

/**
 * The cells in contact with a project, those that promise most first. A trade that has none of the first {@code i} cells
 * earns at most {@link #bound} of i for the needs, so that a search can stop between two cells.
 */
final class CellOrder {
    private final int[] cells;
    private final int[] bounds;

    /**
     * @param contact the cells in contact
     * @param rows one for each need
     * @param shares the weights of the needs
     * @param cellLimit all cells are below
     */
    CellOrder(int[] contact, NeedRow[] rows, int[] shares, int cellLimit) {
        int[] promise = new int[cellLimit];
        boolean[] listed = new boolean[cellLimit];
        for (int cell : contact) {
            listed[cell] = true;
            for (int need = 0; need < rows.length; need++) {
                promise[cell] = Math.max(promise[cell], shares[need] * rows[need].most(cell));
            }
        }
        // Promise and cell in one number, because numbers sort fast.
        long[] order = new long[contact.length];
        for (int i = 0; i < contact.length; i++) {
            order[i] = (long) promise[contact[i]] << 32 | contact[i];
        }
        Arrays.sort(order);
        cells = new int[contact.length];
        bounds = new int[contact.length];
        int[] left = new int[rows.length];
        for (int cell = 1; cell < cellLimit; cell++) {
            if (!listed[cell]) {
                raise(left, rows, cell);
            }
        }
        // From the last cell back, because the bound before a cell is over it and all after it.
        for (int i = contact.length - 1; i >= 0; i--) {
            cells[i] = (int) order[contact.length - 1 - i];
            raise(left, rows, cells[i]);
            for (int need = 0; need < rows.length; need++) {
                bounds[i] += shares[need] * left[need];
            }
        }
    }

    private static void raise(int[] left, NeedRow[] rows, int cell) {
        for (int need = 0; need < rows.length; need++) {
            left[need] = Math.max(left[need], rows[need].most(cell));
        }
    }

    int size() {
        return cells.length;
    }

    int cell(int i) {
        return cells[i];
    }

    int bound(int i) {
        return bounds[i];
    }
}
