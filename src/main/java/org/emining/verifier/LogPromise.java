package org.emining.verifier;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A promise of the log that was kept outside, whose signature is good.
 *
 * @param entry id of the entry
 * @param leaf its leaf hash in base64
 * @param due when it is in a checkpoint at the latest
 */
record LogPromise(String pointer, String entry, String leaf, Instant due) {

    private static final Pattern TEXT = Pattern.compile(
            "(?<origin>\\S+)\npromise/v1\nentry (?<entry>[0-9a-f-]{36})\nleaf (?<leaf>[A-Za-z0-9+/]{43}=)\ntime [0-9]{1,12}\n"
                    + "due (?<due>[0-9]{1,12})\n");

    /** @throws Fault for what is no promise, or is not signed by a key of the log */
    static LogPromise read(String pointer, String text, List<NoteKey> keys) {
        Note note = Note.read(pointer, text);
        Matcher parts = TEXT.matcher(note.text());
        if (!parts.matches()) {
            throw Fault.unreadable(pointer, "is no promise of a log");
        }
        String origin = parts.group("origin");
        List<NoteKey> own =
                keys.stream().filter(key -> key.name().equals(origin)).toList();
        if (note.signers(pointer, own).isEmpty()) {
            throw Fault.wrong(pointer, "is not signed by a key given for " + origin);
        }
        return new LogPromise(
                pointer,
                parts.group("entry"),
                parts.group("leaf"),
                Instant.ofEpochSecond(Long.parseLong(parts.group("due"))));
    }
}
