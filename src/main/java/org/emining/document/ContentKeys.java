package org.emining.document;

import java.util.UUID;
import java.util.regex.Pattern;

/** The names under which content is kept: made here, so that nobody who sends something chooses where it lies. */
final class ContentKeys {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ContentKeys() {}

    /** One that was never used before. */
    static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Whether a name may be one of ours; what has another name is somebody else's and is left alone. */
    static boolean mayBeOurs(String name) {
        return KEY.matcher(name).matches();
    }
}
