package org.emining.imports;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands. */
@Schema(
        name = "ImportStatus",
        description = "Where an import stands. WAITING: all rows are done but those that wait for a person to say which"
                + " mineral is meant.")
enum ImportStatus {
    /** Nobody has taken it up. */
    QUEUED,
    RUNNING,
    /** Nothing is left to do but what a person must decide first. */
    WAITING,
    /** Each row is done, whatever became of it. */
    SUCCEEDED,
    FAILED,
    CANCELLED;

    static final Set<ImportStatus> UNDER_WAY = EnumSet.of(QUEUED, RUNNING);
    private static final Set<ImportStatus> OPEN = EnumSet.of(QUEUED, RUNNING, WAITING);

    boolean isUnderWay() {
        return UNDER_WAY.contains(this);
    }

    /** Whether it can still be stopped, or a row of it entered. */
    boolean isOpen() {
        return OPEN.contains(this);
    }
}
