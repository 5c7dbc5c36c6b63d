package org.emining.document;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document, as one reader sees it: without its content. */
@Schema(name = "Document", description = "What is known of a document; its content has an address of its own.")
public record DocumentView(
        UUID id,
        @Schema(description = "Whose it is.") UUID organisationId,

        @Schema(
                description = "The name of the file, as its owner calls it.",
                maxLength = 200,
                examples = "feasibility-study.pdf")
        String name,

        @Schema(maxLength = 100, examples = "application/pdf")
        String mediaType,

        @Schema(description = "In bytes.", format = "int64", minimum = "1", maximum = "20971520")
        long size,

        @Schema(description = "SHA-256 of the content, in small hexadecimal digits.", maxLength = 64)
        String sha256,

        DocumentStatus status,

        @Schema(description = "Absent before the content is there.") @Nullable
        Scan scan,

        @Schema(description = "Where it was put, as far as you see that thing.", maxItems = 1000)
        List<Place> attachedTo,

        DocumentLinks links,

        @Schema(description = "When the content came.") @Nullable
        Instant storedAt,

        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/documents/";

    /** Where a document was put. */
    @Schema(name = "DocumentPlace", description = "Where a document was put.")
    public record Place(
            @Schema(
                    description =
                            "MATCH, MESSAGE for a question or an answer, MILESTONE or PROGRESS of a follow-up; open list.",
                    maxLength = 31,
                    examples = "MATCH")
            String kind,

            UUID id,
            Audience audience,
            Instant attachedAt) {}

    /** Where the things around it are. */
    @Schema(name = "DocumentLinks", description = "Where the things around it are.")
    public record DocumentLinks(
            @Schema(maxLength = 200) String self,
            @Schema(maxLength = 200) String content) {}

    /** @param places those of its attachments that the reader sees */
    static DocumentView of(Document document, List<Attachment> places) {
        return new DocumentView(
                document.id,
                document.organisationId,
                document.name,
                document.mediaType,
                document.size,
                document.sha256,
                document.status,
                document.scan,
                places.stream()
                        .map(place -> new Place(place.kind, place.thingId, place.audience, place.attachedAt))
                        .toList(),
                new DocumentLinks(PATH + document.id, PATH + document.id + "/content"),
                document.storedAt,
                document.createdAt,
                document.updatedAt,
                document.version);
    }

    /** Name of what this reader sees, for the entity tag: at one version the places may differ. */
    public String tag() {
        return "d" + HexFormat.of().toHexDigits(attachedTo.hashCode());
    }
}
