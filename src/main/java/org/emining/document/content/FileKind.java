package org.emining.document.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of files that are taken; no others, so neither pages nor drawings with scripts in them. */
public enum FileKind {
    PDF("application/pdf", List.of("pdf"), PdfCheck::check),
    PNG("image/png", List.of("png"), PngCheck::check),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), JpegCheck::check),
    CSV("text/csv", List.of("csv"), CsvCheck::check),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), file -> new XlsxCheck()
            .check(file)),
    GEO_JSON("application/geo+json", List.of("geojson"), GeoJsonCheck::check);

    /** Looks at a file. */
    private interface Check {
        void check(Bytes file) throws IOException, RefusedContent;
    }

    private final String mediaType;
    private final List<String> extensions;
    private final Check check;

    FileKind(String mediaType, List<String> extensions, Check check) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.check = check;
    }

    /** The kind of a media type as it is written here; empty for one that is not taken. */
    public static Optional<FileKind> of(@Nullable String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether a name ends as such files do. */
    public boolean fits(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> small.endsWith("." + extension));
    }

    /** @throws RefusedContent when the file is no whole and harmless one of this kind */
    public void check(Path file) throws IOException, RefusedContent {
        try (Bytes bytes = Bytes.of(file)) {
            check.check(bytes);
        }
    }
}
