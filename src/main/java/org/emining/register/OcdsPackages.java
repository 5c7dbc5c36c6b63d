package org.emining.register;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What releases and records travel in. */
final class OcdsPackages {

    static final String VERSION = "1.1";

    private static final String EXTENSIONS = "https://raw.githubusercontent.com/open-contracting-extensions/";

    /** Those whose fields are used. */
    static final List<String> EXTENSIONS_USED = List.of(
            EXTENSIONS + "ocds_qualification_extension/master/extension.json",
            EXTENSIONS + "ocds_bid_extension/master/extension.json");

    private OcdsPackages() {}

    @Schema(name = "OcdsPublisher", description = "Who publishes these data.")
    record OcdsPublisher(
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 300) String uri) {}

    /** Not of the standard, and understood by those who collect its data. */
    @Schema(name = "OcdsLinks", description = "Where the list goes on.")
    record OcdsLinks(
            @Schema(maxLength = 9000) String self,

            @Schema(description = "The next package; absent on the last.", maxLength = 9000) @Nullable
            String next) {}

    @Schema(name = "OcdsReleasePackage", description = "Releases, one for each project.")
    record ReleasePackage(
            @Schema(description = "Its address.", maxLength = 9000)
            String uri,

            @Schema(description = "Of the standard.", maxLength = 10, examples = "1.1")
            String version,

            @Schema(maxItems = 10) List<String> extensions,

            @Schema(description = "Of the last change that is told here.")
            Instant publishedDate,

            OcdsPublisher publisher,
            @Schema(maxLength = 300) @Nullable String license,
            @Schema(maxItems = 200) List<OcdsRelease> releases,
            OcdsLinks links) {}

    @Schema(name = "OcdsRecordPackage", description = "The record of one project.")
    record RecordPackage(
            @Schema(description = "Its address.", maxLength = 300)
            String uri,

            @Schema(description = "Of the standard.", maxLength = 10, examples = "1.1")
            String version,

            @Schema(maxItems = 10) List<String> extensions,

            @Schema(description = "Of the last change that is told here.")
            Instant publishedDate,

            OcdsPublisher publisher,
            @Schema(maxLength = 300) @Nullable String license,
            @Schema(maxItems = 1) List<OcdsRecord> records) {}

    @Schema(name = "OcdsRecord", description = "A project: its release, and what all releases come to.")
    record OcdsRecord(
            @Schema(maxLength = 100) String ocid,
            @Schema(maxItems = 1) List<OcdsRelease> releases,
            OcdsRelease compiledRelease) {}
}
