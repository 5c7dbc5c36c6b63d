package org.emining.matching;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be done with long work: the whole table, since only work under way can be stopped. */
@Schema(name = "OperationAction", description = "What may be done with long work; open list.")
enum OperationAction {
    CANCEL;

    static List<OperationAction> from(OperationStatus status) {
        return status.underWay() ? List.of(CANCEL) : List.of();
    }
}
