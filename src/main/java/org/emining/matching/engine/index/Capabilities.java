package org.emining.matching.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Cell;

/**
 * A code for each distinct capability: the number of its cell (11 bits) and, within the cell, the number of its track
 * record (20 bits). Codes stay for ever; there are as many as cells times different numbers of facilities.
 */
final class Capabilities {
    private static final int VARIANT_BITS = 20;
    private static final int MOST_CELLS = 1 << 11;
    private static final int MOST_VARIANTS = 1 << VARIANT_BITS;

    private final Dictionary<Cell> cells = new Dictionary<>();
    private final List<Dictionary<Capability>> variants = new ArrayList<>(List.of(new Dictionary<>()));

    int code(Capability capability) {
        int cell = cells.number(capability.cell());
        if (cell == variants.size()) {
            variants.add(new Dictionary<>());
        }
        int variant = variants.get(cell).number(capability);
        if (cell >= MOST_CELLS || variant >= MOST_VARIANTS) {
            throw new IllegalStateException("More different capabilities than the index can tell apart");
        }
        return cell << VARIANT_BITS | variant;
    }

    Capability capability(int code) {
        return variants.get(cell(code)).stated(variant(code));
    }

    /** The capabilities in one cell, whose variants are numbered from 1 to below the limit. */
    Dictionary<Capability> variants(int cell) {
        return variants.get(cell);
    }

    /** Number of a cell, or {@link Dictionary#NOT_STATED} when nobody works there. */
    int find(Cell cell) {
        return cells.find(cell);
    }

    /** Cells are numbered from 1 to below this. */
    int cellLimit() {
        return cells.limit();
    }

    static int cell(int code) {
        return code >>> VARIANT_BITS;
    }

    static int variant(int code) {
        return code & MOST_VARIANTS - 1;
    }
}
