package org.emining.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.followup.flow.FollowUpStage;
import org.emining.jurisdiction.RegisterField;
import org.emining.jurisdiction.Settings;
import org.jspecify.annotations.Nullable;

/** A memorandum of understanding, as everybody reads it. */
@Schema(
        name = "Mou",
        description =
                "A confirmed memorandum of understanding, as far as the province publishes it. It is no mineral title"
                        + " and gives no priority.")
public record MouView(
        UUID id,
        UUID projectId,
        @Schema(maxLength = 200) String projectName,

        @Schema(description = "Code of the list `provinces`.", maxLength = 5)
        String province,

        LocalDate signedOn,

        @Schema(description = "When the sides look at it again, as was last confirmed.") @Nullable
        LocalDate reviewOn,

        @Schema(description = "Whether nothing comes of it any more.")
        boolean lapsed,

        @Schema(description = WITHHELD, maxItems = 20) @Nullable
        List<MilestoneParty> parties,

        @Schema(description = WITHHELD, maxLength = 2000) @Nullable
        String scope,

        @Schema(description = "Where it can be found. " + WITHHELD, maxLength = 300) @Nullable
        String source,

        @Schema(
                description = "What the province does not publish, by the names above; empty where it publishes all.",
                maxItems = 3)
        List<String> withheld,

        @Schema(description = "When both sides, or the province, had confirmed it.")
        Instant confirmedAt) {

    private static final String WITHHELD = "Absent where the province does not publish who files.";
    private static final List<String> NAMING = List.of("parties", "scope", "source");

    /** @param shown what the province publishes of cases; what may name a firm goes with {@code COMPANY} */
    static MouView of(Milestones.Mou mou, Settings.Publication shown) {
        Milestone signed = mou.milestone();
        FollowUp followUp = mou.followUp();
        boolean named = shown.fields().contains(RegisterField.COMPANY);
        return new MouView(
                signed.id,
                followUp.projectId,
                followUp.projectName,
                followUp.province,
                signed.happenedOn,
                followUp.reviewOn,
                followUp.stage == FollowUpStage.LAPSED,
                named ? signed.parties : null,
                named ? signed.scope : null,
                named ? signed.reference : null,
                named ? List.of() : NAMING,
                Objects.requireNonNull(signed.answeredAt));
    }
}
