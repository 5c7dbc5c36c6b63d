package org.emining.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be imported, and how eagerly. */
@ConfigMapping(prefix = "emining.imports")
public interface ImportConfig {

    /** How often each replica looks for imports to go on with; {@code off} for a replica that leaves it to others. */
    @WithDefault("2s")
    String poll();

    /** How many bytes a file may have, 20 MiB at most. */
    @WithDefault("20971520")
    int mostBytes();

    /** How many rows a file may have. */
    @WithDefault("20000")
    int mostRows();

    /** How long a file may take from its first to its last byte. */
    @WithDefault("PT10M")
    Duration uploadTime();

    /** How many files one replica takes at once; more are told to come back. */
    @WithDefault("4")
    int simultaneousUploads();

    /** How many of them one organisation may have, so that others find a place. */
    @WithDefault("2")
    int simultaneousUploadsEach();
}
