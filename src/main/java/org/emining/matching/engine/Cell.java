package org.emining.matching.engine;

import java.util.Comparator;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One field of the value chain: a mineral at a stage, or a service. Mineral and stage belong together: a firm that
 * refines copper and explores for gold is no copper explorer.
 *
 * @param mineral code of the mineral list; null exactly for a service
 * @param stage a stage of the chain, or the service
 */
public record Cell(@Nullable String mineral, Stage stage) implements Comparable<Cell> {
    private static final Comparator<Cell> BY_CODE =
            Comparator.comparing(Cell::sortKey).thenComparing(Cell::stage);

    public Cell {
        if (stage.isService() != (mineral == null)) {
            throw new IllegalArgumentException("A service has no mineral, a stage has one: " + mineral + ", " + stage);
        }
    }

    /** By mineral code, then by stage in the order of the chain; services first, having no mineral. */
    @Override
    public int compareTo(Cell other) {
        return BY_CODE.compare(this, other);
    }

    private String sortKey() {
        return mineral == null ? "" : mineral;
    }
}
