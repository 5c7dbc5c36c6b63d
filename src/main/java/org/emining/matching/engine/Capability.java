package org.emining.matching.engine;

import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Something a firm does.
 *
 * @param cell the mineral and stage, or the service
 * @param facilities distinct facilities or projects in this very cell, 0 or more; null: not stated, which is not none
 * @param partial true when the number is the sum of what some consortium members state while others state nothing, so
 *     that more may come; never for a single firm
 */
public record Capability(Cell cell, @Nullable Integer facilities, boolean partial) {
    public Capability {
        if (facilities != null && facilities < 0) {
            throw new IllegalArgumentException("Fewer than no facilities: " + facilities);
        }
        if (partial && facilities == null) {
            throw new IllegalArgumentException("A partial number is a number");
        }
    }

    public static Capability of(@Nullable String mineral, Stage stage, @Nullable Integer facilities) {
        return new Capability(new Cell(mineral, stage), facilities, false);
    }
}
