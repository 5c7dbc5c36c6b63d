package org.emining.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be done with an import: the whole table, since only what has not ended can be stopped. */
@Schema(name = "ImportAction", description = "What may be done with an import; open list.")
enum ImportAction {
    CANCEL;

    static List<ImportAction> from(ImportStatus status) {
        return status.isOpen() ? List.of(CANCEL) : List.of();
    }
}
