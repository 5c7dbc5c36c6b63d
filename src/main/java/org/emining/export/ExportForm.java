package org.emining.export;

import java.io.IOException;
import java.io.Writer;

/** How rows are written as a file. */
interface ExportForm<T> {

    void begin(Writer to) throws IOException;

    void row(T row, boolean first, Writer to) throws IOException;

    /** @param manifest with the digest of all that was written before this */
    void end(ExportManifest manifest, Writer to) throws IOException;
}
