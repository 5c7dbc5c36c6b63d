package org.emining.verifier;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A checkpoint (C2SP tlog-checkpoint) whose signature is good.
 *
 * @param root the hash over all entries, in hexadecimal digits
 * @param outside whether it was kept outside the log
 * @param witnesses of those the reader trusts, who have signed it too
 */
record LogCheckpoint(int size, String root, boolean outside, Set<String> witnesses) {

    /** @throws Fault for what is no checkpoint, or is not signed by a key of the log */
    static LogCheckpoint read(
            String pointer, String text, boolean outside, List<NoteKey> keys, List<NoteKey> witnesses) {
        Note note = Note.read(pointer, text);
        String[] lines = note.text().split("\n");
        if (lines.length < 3 || !lines[1].matches("0|[1-9][0-9]{0,8}")) {
            throw Fault.unreadable(pointer, "is no checkpoint");
        }
        List<NoteKey> own =
                keys.stream().filter(key -> key.name().equals(lines[0])).toList();
        if (note.signers(pointer, own).isEmpty()) {
            throw Fault.wrong(pointer, "is not signed by a key given for " + lines[0]);
        }
        return new LogCheckpoint(
                Integer.parseInt(lines[1]),
                hash(pointer, lines[2]),
                outside,
                new HashSet<>(note.signers(pointer, witnesses)));
    }

    private static String hash(String pointer, String base64) {
        byte[] hash;
        try {
            hash = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException other) {
            hash = new byte[0];
        }
        if (hash.length != Merkle.EMPTY.length) {
            throw Fault.unreadable(pointer, "has no hash in its third line");
        }
        return HexFormat.of().formatHex(hash);
    }
}
