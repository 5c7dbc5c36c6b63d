package org.emining.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done with the rows. */
@Schema(name = "ImportMode", description = "VALIDATE tells what would become of each row, COMMIT enters it.")
enum ImportMode {
    VALIDATE,
    COMMIT
}
