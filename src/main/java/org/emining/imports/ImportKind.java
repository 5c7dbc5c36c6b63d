package org.emining.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file holds. */
@Schema(
        name = "ImportKind",
        description =
                "What the file holds. PARTICIPANTS: which company would take part in which project, and with whom in"
                        + " which role; each becomes the draft of an expression of interest.")
enum ImportKind {
    COMPANIES("/api/v1/companies/"),
    PROJECTS("/api/v1/projects/"),
    PARTICIPANTS("/api/v1/expressions-of-interest/");

    private final String path;

    ImportKind(String path) {
        this.path = path;
    }

    /** Where one is read; its id follows. */
    String path() {
        return path;
    }
}
