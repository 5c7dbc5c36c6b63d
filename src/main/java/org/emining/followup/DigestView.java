package org.emining.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.language.Language;
import org.emining.platform.language.Messages;
import org.jspecify.annotations.Nullable;

/** What a review of a period is told. It names files and projects, and no firm. */
@Schema(name = "Digest", description = "What has happened in a period, for those who review it. It names no firm.")
public record DigestView(
        @Schema(description = "A province, or PK for all of them.", maxLength = 5)
        String jurisdiction,

        DigestPeriod period,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "Name of the time zone by which its days are told.", maxLength = 60)
        String timeZone,

        @Schema(maxItems = 10) List<Section> sections,

        @Schema(description = "When it was computed.") Instant asOf) {

    /** What a section tells of. */
    @Schema(name = "DigestSectionCode")
    public enum Code {
        FILED,
        DECIDED,
        LATE,
        MILESTONES,
        REVIEWS_OVERDUE,
        COMMITMENTS_MISSED
    }

    /** One part of it. */
    @Schema(name = "DigestSection", description = "One part of a digest, with what it counts.")
    public record Section(
            Code code,

            @Schema(description = "What is counted and how, by language tag.")
            Map<String, String> meanings,

            @Schema(description = "How many there are.", format = "int64", minimum = "0", maximum = "9007199254740991")
            long count,

            @Schema(description = "The first of them.", maxItems = Digests.MOST)
            List<Item> items) {

        static Section of(Code code, long count, List<Item> items) {
            return new Section(code, texts("digest." + code.name().toLowerCase(Locale.ROOT)), count, items);
        }
    }

    /** One thing that happened. */
    @Schema(name = "DigestItem", description = "One thing that happened, by its case.")
    public record Item(
            UUID matchId,
            @Schema(maxLength = 60) @Nullable String fileNumber,
            @Schema(maxLength = 200) String projectName,
            @Schema(maxLength = 5) String province,

            @Schema(
                    description =
                            "What: the outcome of a decision, the clock that ran out, the stage that was reached, the"
                                    + " stage to be looked at, the kind of the commitment or CONDITION.",
                    maxLength = 60)
            @Nullable
            String what,

            @Schema(description = "The day it was, or should have been.")
            LocalDate on) {}

    /** A sentence of the bundles, by language tag. */
    static Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        Arrays.stream(Language.values())
                .forEach(language -> texts.put(language.tag(), Messages.text(language, key, List.of())));
        return texts;
    }
}
