package org.emining.document.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The frame of a ZIP archive as office programs write it: one part after the other from the first byte on, then the
 * directory, then its end, nothing between and nothing around. What lies between the parts, or in two of them at once, is
 * where other files and bombs hide.
 */
final class ArchiveCheck {

    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int HEAD_LENGTH = 30;
    private static final int MOST_PARTS = 2_000;
    private static final int ENCRYPTED = 1;
    private static final int LENGTH_FOLLOWS = 8;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final Bytes file;
    private final Set<String> names = new HashSet<>();

    private ArchiveCheck(Bytes file) {
        this.file = file;
    }

    /** One part, by its place and the place behind it. */
    private record Part(long from, long to, boolean lengthFollows) {}

    static void check(Bytes file) throws IOException, RefusedContent {
        new ArchiveCheck(file).frame();
    }

    private void frame() throws IOException, RefusedContent {
        long end = file.size() - END_LENGTH;
        if (!file.has(0, "PK\u0003\u0004")) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        if (!file.has(end, "PK\u0005\u0006")) {
            throw new RefusedContent(file.endsAsArchive() ? Flaw.SOMETHING_BESIDE : Flaw.NOT_OF_TYPE);
        }
        long count = number(end + 10, 2);
        long directory = number(end + 16, 4);
        if (count > MOST_PARTS) {
            throw new RefusedContent(Flaw.TOO_MUCH);
        }
        if (number(end + 4, 4) != 0 || number(end + 8, 2) != count || directory + number(end + 12, 4) != end) {
            throw new RefusedContent(Flaw.SOMETHING_BESIDE);
        }
        List<Part> parts = new ArrayList<>();
        long place = directory;
        for (int i = 0; i < count; i++) {
            parts.add(part(place));
            place += ENTRY_LENGTH + number(place + 28, 2) + number(place + 30, 2) + number(place + 32, 2);
        }
        if (place != end) {
            throw new RefusedContent(Flaw.SOMETHING_BESIDE);
        }
        closed(parts, directory);
    }

    private Part part(long entry) throws IOException, RefusedContent {
        if (!file.has(entry, "PK\u0001\u0002")) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        long flags = number(entry + 8, 2);
        long method = number(entry + 10, 2);
        if ((flags & ENCRYPTED) != 0 || (method != STORED && method != DEFLATED)) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        int nameLength = (int) number(entry + 28, 2);
        String name = file.text(entry + ENTRY_LENGTH, nameLength);
        named(name);
        long head = number(entry + 42, 4);
        // Both places name the part; two readers would see two archives.
        if (!file.has(head, "PK\u0003\u0004")
                || number(head + 26, 2) != nameLength
                || !file.text(head + HEAD_LENGTH, nameLength).equals(name)
                || number(head + 8, 2) != method) {
            throw new RefusedContent(Flaw.SOMETHING_BESIDE);
        }
        long content = head + HEAD_LENGTH + nameLength + number(head + 28, 2);
        return new Part(head, content + number(entry + 20, 4), (flags & LENGTH_FOLLOWS) != 0);
    }

    // Programs write small letters or not: what differs by them alone is one file on many machines.
    private void named(String name) throws RefusedContent {
        boolean leads = name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..")
                || name.chars().anyMatch(Character::isISOControl);
        if (leads || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new RefusedContent(Flaw.UNSAFE_PART);
        }
    }

    private void closed(List<Part> parts, long directory) throws IOException, RefusedContent {
        parts.sort((one, other) -> Long.compare(one.from(), other.from()));
        long place = 0;
        for (Part part : parts) {
            if (part.from() != place) {
                throw new RefusedContent(Flaw.SOMETHING_BESIDE);
            }
            place = part.to();
            if (part.lengthFollows()) {
                place += file.has(place, "PK\u0007\b") ? 16 : 12;
            }
        }
        if (place != directory) {
            throw new RefusedContent(Flaw.SOMETHING_BESIDE);
        }
    }

    private long number(long place, int bytes) throws IOException, RefusedContent {
        return file.number(place, bytes, false);
    }
}
