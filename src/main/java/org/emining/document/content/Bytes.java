package org.emining.document.content;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file to be looked at here and there, of which never more than a window is in memory. */
final class Bytes implements Closeable {

    private static final int WINDOW = 64 * 1024;
    /** What {@link #at} answers behind the end. */
    static final int END = -1;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
    private long from;
    private int held;

    private Bytes(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
    }

    static Bytes of(Path file) throws IOException {
        return new Bytes(file, FileChannel.open(file, StandardOpenOption.READ));
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    /** The byte at a place, 0 to 255; {@link #END} outside the file. */
    int at(long place) throws IOException {
        if (place < 0 || place >= size) {
            return END;
        }
        if (place < from || place >= from + held) {
            from = place - place % WINDOW;
            window.clear();
            held = 0;
            for (int got = 0; got >= 0 && window.hasRemaining(); held += Math.max(got, 0)) {
                got = channel.read(window, from + held);
            }
        }
        int within = (int) (place - from);
        return within < held ? window.get(within) & 0xFF : END;
    }

    /** @throws RefusedContent {@code NOT_OF_TYPE} where the file ends before it */
    long number(long place, int bytes, boolean bigEndian) throws IOException, RefusedContent {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            int one = at(bigEndian ? place + i : place + bytes - 1 - i);
            if (one == END) {
                throw new RefusedContent(Flaw.NOT_OF_TYPE);
            }
            number = number << 8 | one;
        }
        return number;
    }

    boolean has(long place, String latin) throws IOException {
        for (int i = 0; i < latin.length(); i++) {
            if (at(place + i) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first place of a text from one place to before another; -1 where there is none. */
    long find(String latin, long start, long end) throws IOException {
        for (long place = Math.max(0, start); place < Math.min(end, size); place++) {
            if (has(place, latin)) {
                return place;
            }
        }
        return -1;
    }

    /** The last place of a text between two places; -1 where there is none. */
    long findLast(String latin, long start, long end) throws IOException {
        for (long place = Math.min(end, size) - 1; place >= Math.max(0, start); place--) {
            if (has(place, latin)) {
                return place;
            }
        }
        return -1;
    }

    String text(long place, int length) throws IOException {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) at(place + i);
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Whether a reader of ZIP archives, which looks from the end, would take the file for one. */
    boolean endsAsArchive() throws IOException {
        long earliest = Math.max(0, size - 22 - 0xFFFF);
        for (long place = size - 22; place >= earliest; place--) {
            if (has(place, "PK\u0005\u0006") && at(place + 20) + 256L * at(place + 21) == size - place - 22) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
