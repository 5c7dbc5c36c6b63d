package org.emining.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file holds. */
@Schema(name = "ImportKind", description = "What the file holds.")
enum ImportKind {
    COMPANIES("/api/v1/companies/"),
    PROJECTS("/api/v1/projects/");

    private final String path;

    ImportKind(String path) {
        this.path = path;
    }

    /** Where one is read; its id follows. */
    String path() {
        return path;
    }
}
