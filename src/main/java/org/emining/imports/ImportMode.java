package org.emining.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done with the rows. */
@Schema(
        name = "ImportMode",
        description = "COMMIT enters what is not there yet; UPSERT also changes what was entered under the same"
                + " `externalId` before. VALIDATE and VALIDATE_UPSERT tell what these would do, and enter nothing.")
enum ImportMode {
    VALIDATE(false, false),
    COMMIT(true, false),
    VALIDATE_UPSERT(false, true),
    UPSERT(true, true);

    private final boolean stays;
    private final boolean changes;

    ImportMode(boolean stays, boolean changes) {
        this.stays = stays;
        this.changes = changes;
    }

    /** Whether what is entered stays. */
    boolean stays() {
        return stays;
    }

    /** Whether what was entered before is changed. */
    boolean changes() {
        return changes;
    }
}
