package org.emining.document.content;

import java.io.IOException;
import java.util.Set;

/**
 * PDF (ISO 32000): the header is the first thing in the file and the end mark the last, with the place of a cross-reference
 * before it. Names of what runs or carries other files are sought outside of streams; what is compressed is not unpacked, so
 * this finds the careless and leaves the artful to the scanner.
 */
final class PdfCheck {

    private static final int TAIL = 2_048;
    private static final int LONGEST_NAME = 127;
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA",
            "ImportData",
            "SubmitForm");
    private static final String DELIMITERS = "()<>[]{}/% \t\r\n\f\0";

    private PdfCheck() {}

    static void check(Bytes file) throws IOException, RefusedContent {
        if (!file.has(0, "%PDF-1.") && !file.has(0, "%PDF-2.")) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        long end = file.findLast("%%EOF", file.size() - TAIL, file.size());
        long start = file.findLast("startxref", file.size() - TAIL, end);
        if (end < 0 || start < 0 || !pointsAtObjects(file, start + "startxref".length())) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        for (long place = end + "%%EOF".length(); place < file.size(); place++) {
            if (" \t\r\n\0".indexOf(file.at(place)) < 0) {
                throw new RefusedContent(Flaw.SOMETHING_BESIDE);
            }
        }
        if (file.endsAsArchive()) {
            throw new RefusedContent(Flaw.SOMETHING_BESIDE);
        }
        names(file);
    }

    // A table begins with xref, a stream of references with the number of its object.
    private static boolean pointsAtObjects(Bytes file, long from) throws IOException {
        long digits = blanks(file, from);
        long target = 0;
        long place = digits;
        for (; isDigit(file.at(place)) && place - digits < 10; place++) {
            target = 10 * target + file.at(place) - '0';
        }
        long there = blanks(file, target);
        return place > digits && target < from && (file.has(there, "xref") || isDigit(file.at(there)));
    }

    private static long blanks(Bytes file, long from) throws IOException {
        long place = from;
        while (file.at(place) > 0 && " \t\r\n".indexOf(file.at(place)) >= 0) {
            place++;
        }
        return place;
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static void names(Bytes file) throws IOException, RefusedContent {
        for (long place = 0; place < file.size(); place++) {
            int letter = file.at(place);
            if (letter == '/') {
                String name = name(file, place + 1);
                if (ACTIVE.contains(name)) {
                    throw new RefusedContent(Flaw.ACTIVE, name);
                }
            } else if (letter == 's' && beginsStream(file, place)) {
                long end = file.find("endstream", place, file.size());
                if (end < 0) {
                    throw new RefusedContent(Flaw.NOT_OF_TYPE);
                }
                place = end + "endstream".length() - 1;
            }
        }
    }

    private static boolean beginsStream(Bytes file, long place) throws IOException {
        int next = file.at(place + "stream".length());
        return file.has(place, "stream") && (next == '\r' || next == '\n') && file.at(place - 1) != 'd';
    }

    // A letter of a name may be written #xx.
    private static String name(Bytes file, long from) throws IOException {
        StringBuilder name = new StringBuilder();
        for (long place = from; name.length() < LONGEST_NAME; place++) {
            int letter = file.at(place);
            if (letter == Bytes.END || DELIMITERS.indexOf(letter) >= 0) {
                break;
            }
            int high = Character.digit(file.at(place + 1), 16);
            int low = Character.digit(file.at(place + 2), 16);
            if (letter == '#' && high >= 0 && low >= 0) {
                name.append((char) (16 * high + low));
                place += 2;
            } else {
                name.append((char) letter);
            }
        }
        return name.toString();
    }
}
