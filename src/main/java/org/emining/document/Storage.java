package org.emining.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.emining.platform.web.StorageFull;

/**
 * Where the content of documents is. Content is written once under a key that was never used before, and is there whole or
 * not at all. Keys are those of {@link ContentKeys}; what else lies there is neither listed nor deleted. What goes wrong is an
 * {@link IOException}; {@link StorageFull} where there is no room.
 */
interface Storage {

    /** Takes a copy of a file, durable when this returns. The file itself may be gone then. */
    void keep(String key, Path file) throws IOException;

    /** @throws java.nio.file.NoSuchFileException for a key that nothing is kept under */
    InputStream open(String key) throws IOException;

    /** Forgets what is kept under a key, if anything is. */
    void delete(String key) throws IOException;

    /** What is kept, ordered by key, so many at most, beginning after a key; the empty key is before all. */
    List<Kept> kept(String after, int most) throws IOException;

    /** One thing kept, and since when. */
    record Kept(String key, Instant since) {}
}
