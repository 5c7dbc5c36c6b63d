package org.emining.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a long piece of work stands. */
@Schema(name = "OperationStatus", description = "Where a long piece of work stands.")
enum OperationStatus {
    /** Nobody has taken it up. */
    QUEUED,
    RUNNING,
    /** Complete; its results can be fetched. */
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Whether it goes on. */
    boolean underWay() {
        return this == QUEUED || this == RUNNING;
    }
}
