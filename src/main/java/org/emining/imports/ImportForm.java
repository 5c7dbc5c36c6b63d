package org.emining.imports;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file is written. */
@Schema(name = "ImportForm", description = "How the file is written.")
enum ImportForm {
    CSV("text/csv"),
    NDJSON("application/x-ndjson");

    private final String type;

    ImportForm(String type) {
        this.type = type;
    }

    /** Of a media type that the endpoint takes, whatever its parameters. */
    static ImportForm of(String contentType) {
        String essence = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return essence.equals(CSV.type) ? CSV : NDJSON;
    }
}
