package org.emining.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the content of documents is kept, and what may be uploaded. */
@ConfigMapping(prefix = "emining.documents")
public interface DocumentConfig {

    /** Folder for the content of documents; several replicas need one that they share, or `emining.documents.s3.bucket`, and use this one for uploads under way only. */
    @WithDefault("documents")
    Path directory();

    /** How long an upload may stay unfinished, and content that no document refers to stays; older ones are deleted every hour. */
    @WithDefault("P1D")
    Duration abandonedAfter();

    /** How long one upload may take from its first to its last byte. */
    @WithDefault("PT10M")
    Duration uploadTime();

    /** How many uploads one replica takes at once; more are told to come back. */
    @WithDefault("8")
    int simultaneousUploads();

    /** How many uploads one organisation may have under way on one replica, so that others find a place. */
    @WithDefault("2")
    int simultaneousUploadsEach();

    /** How many documents that stand in no case an organisation may have. */
    @WithDefault("100")
    int mostUnattached();

    /** Where clamd listens, `host:port`; without it nothing is scanned, and documents say so. */
    Optional<String> clamd();

    /** How long the scanner may take for one file, from the connection to its answer. */
    @WithDefault("PT1M")
    Duration scanTime();

    /** An object store instead of the folder. */
    S3 s3();

    /** An object store instead of the folder. */
    interface S3 {

        /** Name of the bucket; without it content is kept in the folder. */
        Optional<String> bucket();

        /** What the names of our objects begin with, ending in `/`; each installation its own, or content of one is deleted by the other. */
        @WithDefault("documents/")
        @Pattern(regexp = "[A-Za-z0-9._-][A-Za-z0-9._/-]*/")
        String prefix();

        /** Address of a store that speaks S3, e.g. `https://s3.example`; without it Amazon's in the region. */
        Optional<String> endpoint();

        /** Region the requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Access key; without it those the environment offers are used. */
        Optional<String> accessKey();

        /** Its secret; from a file or a secret, never in a manifest. */
        Optional<String> secretKey();

        /** Whether the bucket stands in the path of addresses, not in the name of the host; most stores but Amazon's need that. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
