package org.emining.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and who has signed it (C2SP signed-note).
 *
 * @param text up to the empty line before the signatures
 */
record Note(String text, List<Line> lines) {

    static final int KEY_ID = 4;
    private static final Pattern LINE = Pattern.compile("\u2014 (\\S+) ([A-Za-z0-9+/]+=*)");

    /**
     * A signature line.
     *
     * @param base64 of the key's id and the signature
     */
    record Line(String name, String base64) {

        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** @param pointer where it stands @throws Fault for what is no note */
    static Note read(String pointer, String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw Fault.unreadable(pointer, "is no signed note");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n")) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || !decodes(parts.group(2))) {
                throw Fault.unreadable(pointer, "has a line that is no signature: " + line);
            }
            lines.add(new Line(parts.group(1), parts.group(2)));
        }
        return new Note(note.substring(0, end + 1), lines);
    }

    private static boolean decodes(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length > KEY_ID;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** The names of those keys that have signed it. @throws Fault for a line that names one of them and is not its own */
    List<String> signers(String pointer, List<NoteKey> keys) {
        List<String> signers = new ArrayList<>();
        for (Line line : lines) {
            for (NoteKey key : keys) {
                if (key.named(line)) {
                    if (!key.signed(line, text)) {
                        throw Fault.wrong(
                                pointer, "bears a signature in the name of " + key.name() + " that is not its own");
                    }
                    signers.add(key.name());
                }
            }
        }
        return signers;
    }
}
