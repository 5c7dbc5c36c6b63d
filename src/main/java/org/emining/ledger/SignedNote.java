package org.emining.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and who has signed it (C2SP signed-note): the text, an empty line, and lines {@code — name base64(id || signature)}.
 *
 * @param text ends with a line feed
 */
record SignedNote(String text, List<Line> lines) {

    static final int KEY_ID = 4;
    private static final String MARK = "\u2014 ";
    private static final int MOST_LINES = 100;
    private static final Pattern LINE = Pattern.compile(MARK + "(\\S{1,200}) ([A-Za-z0-9+/]+=*)");

    SignedNote {
        lines = List.copyOf(lines);
    }

    /** One signature: by what name, and the key's id with what the key made. */
    record Line(String name, String base64) {

        byte[] keyId() {
            return Arrays.copyOf(bytes(), KEY_ID);
        }

        byte[] signature() {
            byte[] bytes = bytes();
            return Arrays.copyOfRange(bytes, Math.min(KEY_ID, bytes.length), bytes.length);
        }

        private byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        static Line of(VerifierKey key, byte[] signature) {
            byte[] bytes = ByteBuffer.allocate(KEY_ID + signature.length)
                    .put(key.id())
                    .put(signature)
                    .array();
            return new Line(key.name(), Base64.getEncoder().encodeToString(bytes));
        }

        /** @throws IllegalArgumentException for what is no signature line */
        static Line parse(String line) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no signature line");
            }
            Line parsed = new Line(parts.group(1), parts.group(2));
            if (parsed.bytes().length <= KEY_ID) {
                throw new IllegalArgumentException("no signature in the line");
            }
            return parsed;
        }

        @Override
        public String toString() {
            return MARK + name + " " + base64;
        }
    }

    /** @throws IllegalArgumentException for what is no note */
    static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("no signed note");
        }
        List<Line> lines = note.substring(end + 2).lines().map(Line::parse).toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("no signed note");
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    /** The same with more lines. */
    SignedNote and(Collection<Line> more) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    byte[] message() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether one of the keys has signed the text, and no line that names one of them is wrong. */
    boolean signedBy(Collection<VerifierKey> keys) {
        boolean signed = false;
        for (Line line : lines) {
            for (VerifierKey key : keys) {
                if (key.isNamedBy(line)) {
                    if (!key.verifies(message(), line.signature())) {
                        return false;
                    }
                    signed = true;
                }
            }
        }
        return signed;
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        lines.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
