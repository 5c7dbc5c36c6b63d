package org.emining.document.content;

import java.io.IOException;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (ISO 15948): every chunk is one that says how to draw the picture, is whole by its check sum, and the last is the end. */
final class PngCheck {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final Set<String> DRAWING = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "bKGD",
            "pHYs", "sBIT", "hIST", "sPLT");

    private PngCheck() {}

    static void check(Bytes file) throws IOException, RefusedContent {
        if (!file.has(0, SIGNATURE) || !file.has(12, "IHDR")) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        Picture.drawable(file.number(16, 4, true), file.number(20, 4, true));
        boolean drawn = false;
        String kind = "";
        long place = SIGNATURE.length();
        while (!kind.equals("IEND")) {
            long length = file.number(place, 4, true);
            kind = file.text(place + 4, 4);
            if (length > file.size() - place - 12) {
                throw new RefusedContent(Flaw.NOT_OF_TYPE);
            }
            if (!DRAWING.contains(kind)) {
                throw new RefusedContent(Flaw.METADATA, kind.matches("[A-Za-z]{4}") ? kind : "?");
            }
            if (file.number(place + 8 + length, 4, true) != checkSum(file, place + 4, length + 4)) {
                throw new RefusedContent(Flaw.NOT_OF_TYPE);
            }
            drawn |= kind.equals("IDAT");
            place += length + 12;
        }
        if (!drawn) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        if (place != file.size() || file.endsAsArchive()) {
            throw new RefusedContent(Flaw.SOMETHING_BESIDE);
        }
    }

    private static long checkSum(Bytes file, long from, long length) throws IOException {
        CRC32 sum = new CRC32();
        for (long place = from; place < from + length; place++) {
            sum.update(file.at(place));
        }
        return sum.getValue();
    }
}
