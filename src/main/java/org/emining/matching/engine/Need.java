package org.emining.matching.engine;

import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Something a project looks for.
 *
 * @param cell the mineral and stage, or the service
 * @param weight its importance beside the project's other needs, at least 1; only the proportion matters
 */
public record Need(Cell cell, int weight) {
    public Need {
        if (weight < 1) {
            throw new IllegalArgumentException("The weight of a need is at least 1, not " + weight);
        }
    }

    public static Need of(@Nullable String mineral, Stage stage, int weight) {
        return new Need(new Cell(mineral, stage), weight);
    }
}
