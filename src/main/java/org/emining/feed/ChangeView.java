package org.emining.feed;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.organisation.Readers;
import org.jspecify.annotations.Nullable;

/** One change as a follower sees it: what is other than before, and where to read how it is now. */
@Schema(name = "ResourceChange", description = "A resource that is other than before, or gone.")
record ChangeView(
        @Schema(
                description =
                        "What it is: organisation, company, project, expression-of-interest, match, match-policy and"
                                + " others; open list.",
                maxLength = 50,
                examples = "project")
        String kind,

        @Schema(description = "Of this kind; a thing of another kind may have the same.")
        UUID id,

        @Schema(
                description = "The version this made; absent when it is gone. Keep the highest you have seen.",
                format = "int64",
                minimum = "1",
                maximum = "9007199254740991")
        @Nullable
        Long version,

        @Schema(
                description =
                        "Whether it is gone for you: not there any more, or not yours to see any more. Forget it.")
        boolean gone,

        @Schema(
                description =
                        "What happened; open list. Absent when it is gone, and for what was there before the feed.",
                maxLength = 80,
                examples = "project.published")
        @Nullable
        String type,

        @Schema(description = ORGANISATIONS, maxItems = MOST_ORGANISATIONS) @Nullable
        List<UUID> organisationIds,

        Instant occurredAt,

        Links links) {

    /** No thing names more: a filing has a lead and twenty members. */
    private static final int MOST_ORGANISATIONS = 100;

    private static final String ORGANISATIONS =
            "Of the organisations you act for, those whose thing it is: each of them reads it, a portal with one of"
                    + " them in `X-Organisation-Id`. Absent when it is none of theirs, as most of what is public.";

    /** Where to read it. */
    @Schema(name = "ResourceChangeLinks", description = "Where to read it, under your own rights.")
    record Links(@Schema(maxLength = 200) String resource) {}

    static ChangeView of(Tuple row, Kinds kinds, Readers readers) {
        String kind = row.get("kind", String.class);
        UUID id = row.get("resource_id", UUID.class);
        boolean shown = row.get("shown", Boolean.class);
        List<UUID> organisations = readers
                .named(List.of(List.of(row.get("named", String.class).split(" "))))
                .stream()
                .limit(MOST_ORGANISATIONS)
                .toList();
        return new ChangeView(
                kind,
                id,
                shown ? row.get("version", Long.class) : null,
                !shown,
                shown ? row.get("type", String.class) : null,
                organisations.isEmpty() ? null : organisations,
                row.get("occurred_at", Instant.class),
                new Links(kinds.path(kind, id)));
    }
}
