package org.emining.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.document.content.FileKind;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;

/** What may be sent about documents. */
final class Requests {

    private Requests() {}

    /** A document before its content. */
    @Consistent
    @Schema(name = "DocumentRequest", description = "What a file will be, before it is sent.")
    record NewDocument(
            @Schema(
                    description =
                            "A plain file name whose ending is that of the type; it is shown, and used for nothing else.",
                    examples = "feasibility-study.pdf")
            @NotNull
            @CleanText
            @Size(min = 5, max = 200)
            String name,

            @Schema(
                    description = "application/pdf, image/png, image/jpeg, text/csv, application/geo+json or"
                            + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.",
                    examples = "application/pdf")
            @NotNull
            @CleanText
            @Size(max = 100)
            String mediaType,

            @Schema(description = "Length of the file in bytes, up to 20 MiB.", examples = "48213")
            @NotNull
            @Min(1)
            @Max(MOST_BYTES)
            Long size,

            @Schema(
                    description = "SHA-256 of the file, in small hexadecimal digits.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            String sha256)
            implements Consistent.Rules {

        static final long MOST_BYTES = 20 * 1024 * 1024;

        // No separators of any system, no other meaning to any of them, and nothing that hides.
        private static final java.util.regex.Pattern FILE_NAME = java.util.regex.Pattern.compile(
                "(?!.*\\.\\.)(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])\\.)[^./\\\\:*?\"<>|~ ][^/\\\\:*?\"<>|]*");

        @Override
        public void check(Consistent.Findings findings) {
            Optional<FileKind> kind = FileKind.of(mediaType);
            if (mediaType != null) {
                findings.check(kind.isPresent(), "mediaType", "one-of", types());
            }
            if (name != null) {
                findings.check(FILE_NAME.matcher(normalName()).matches(), "name", "file-name");
                kind.ifPresent(
                        of -> findings.check(of.fits(name), "name", "file-ending", String.join(", ", of.extensions())));
            }
        }

        String normalName() {
            return Normalizer.normalize(name, Normalizer.Form.NFC);
        }

        private static String types() {
            return Arrays.stream(FileKind.values()).map(FileKind::mediaType).collect(Collectors.joining(", "));
        }
    }
}
