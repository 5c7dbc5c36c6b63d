package org.emining.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file before it is entered.
 *
 * @param line where it begins; the first is 1
 * @param externalId under which name the organisation knows it; null for a row refused before
 * @param content what the single request would hold, as JSON
 * @param refusal why it is none that could be entered, found while the file was read
 */
record ImportRow(
        int line,
        @Nullable String externalId,
        String content,
        @Nullable Verdict refusal) {

    static ImportRow pending(int line, String externalId, String content) {
        return new ImportRow(line, externalId, content, null);
    }

    static ImportRow refused(int line, @Nullable String externalId, Verdict refusal) {
        return new ImportRow(line, externalId, "", refusal);
    }
}
