package org.emining.platform.web;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** There is no room for content. */
public final class StorageFull extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StorageFull(Throwable cause) {
        super("no room for content", cause);
    }

    /** The same failure, told apart from others. */
    public static IOException orOther(IOException failure) {
        return isCauseOf(failure) ? new StorageFull(failure) : failure;
    }

    /** Whether there was no room, which the system says in words only. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("no space left") || words.contains("quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
