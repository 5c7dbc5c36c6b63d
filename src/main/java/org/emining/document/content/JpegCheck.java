package org.emining.document.content;

import java.io.IOException;

/**
 * JPEG (ISO 10918): segments from the start mark to the end mark, which is the last thing in the file. Application segments
 * that say how to draw the picture stay (JFIF, the colour profile, Adobe's colour transform); all others and comments tell
 * of people, places and cameras.
 */
final class JpegCheck {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    private JpegCheck() {}

    static void check(Bytes file) throws IOException, RefusedContent {
        if (marker(file, 0) != START) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        boolean framed = false;
        boolean drawn = false;
        long place = 2;
        for (int marker = marker(file, place); marker != END; marker = marker(file, place)) {
            long length = file.number(place + 2, 2, true);
            if (length < 2) {
                throw new RefusedContent(Flaw.NOT_OF_TYPE);
            }
            telling(file, marker, place + 4);
            if (isFrame(marker)) {
                Picture.drawable(file.number(place + 7, 2, true), file.number(place + 5, 2, true));
                framed = true;
            }
            place += 2 + length;
            if (marker == SCAN) {
                drawn = framed;
                place = afterScan(file, place);
            }
        }
        if (!drawn) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        if (place + 2 != file.size() || file.endsAsArchive()) {
            throw new RefusedContent(Flaw.SOMETHING_BESIDE);
        }
    }

    // Any number of FF may stand before the kind of a segment; we take the one that encoders write.
    private static int marker(Bytes file, long place) throws IOException, RefusedContent {
        int kind = file.at(place + 1);
        if (file.at(place) != 0xFF || kind < 0xC0 || kind == 0xFF) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        return kind;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static void telling(Bytes file, int marker, long content) throws IOException, RefusedContent {
        boolean drawing =
                switch (marker) {
                    case 0xE0 -> file.has(content, "JFIF\0");
                    case 0xE2 -> file.has(content, "ICC_PROFILE\0");
                    case 0xEE -> file.has(content, "Adobe");
                    default -> (marker < 0xE0 || marker > 0xEF) && marker != COMMENT;
                };
        if (!drawing) {
            throw new RefusedContent(Flaw.METADATA, marker == COMMENT ? "COM" : "APP" + (marker - 0xE0));
        }
    }

    // In a scan FF is followed by 00, or by the number of a restart.
    private static long afterScan(Bytes file, long from) throws IOException, RefusedContent {
        for (long place = from; place < file.size(); place++) {
            int next = file.at(place) == 0xFF ? file.at(place + 1) : 0;
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return place;
            }
        }
        throw new RefusedContent(Flaw.NOT_OF_TYPE);
    }
}
