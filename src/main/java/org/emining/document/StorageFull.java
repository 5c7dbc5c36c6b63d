package org.emining.document;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** There is no room for content. */
final class StorageFull extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    StorageFull(Throwable cause) {
        super("no room for documents", cause);
    }

    /** The same failure, told apart from others: the system says it in words only. */
    static IOException orOther(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("no space left") || words.contains("quota exceeded")) {
                return new StorageFull(failure);
            }
        }
        return failure;
    }
}
