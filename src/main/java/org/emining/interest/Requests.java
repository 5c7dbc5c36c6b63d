package org.emining.interest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.Stage;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Money;
import org.jspecify.annotations.Nullable;

/** What may be sent about expressions of interest. */
final class Requests {

    private static final int MOST_MEMBERS = 20;
    private static final int MOST_MILESTONES = 30;
    private static final int MOST_COMMITMENTS = 30;
    private static final int LONGEST_MESSAGE = 5000;

    private Requests() {}

    /** A new draft. */
    @Schema(name = "ExpressionOfInterestRequest", description = "A new draft.")
    record NewExpression(
            @Schema(description = "A published project.") @NotNull
            UUID projectId,

            @Schema(description = "The company that files, claimed by your firm; the lead of a consortium.") @NotNull
            UUID companyId,

            @Schema(description = "The other members of a consortium, each once, not the lead.")
            @Size(max = MOST_MEMBERS)
            @Nullable
            List<@NotNull @Valid ConsortiumMember> members,

            @Schema(description = "What is offered; at least one before submission.") @Size(max = 13) @Nullable
            Set<@NotNull Stage> stagesOffered,

            @Schema(description = "What the firm would put in, in any currency.") @Valid @Nullable
            Money investment,

            @Schema(
                    description = "What the firm declares the investment to be in US dollars; no rate is invented.",
                    examples = "125000000.00")
            @Pattern(regexp = Money.AMOUNT)
            @Nullable
            String investmentUsd,

            @Schema(description = "When it would begin.") @CalendarDate @Nullable
            LocalDate startOn,

            @Schema(description = "The timetable.") @Size(max = MOST_MILESTONES) @Nullable
            List<@NotNull @Valid Milestone> milestones,

            @Schema(description = "What it promises the country; measured later.")
            @Size(max = MOST_COMMITMENTS)
            @Nullable
            List<@NotNull @Valid Commitment> commitments,

            @Schema(description = "In words, to the publisher and government.")
            @CleanText(lines = true)
            @Size(max = LONGEST_MESSAGE)
            @Nullable
            String message) {

        Offer offer() {
            return new Offer(
                    members, stagesOffered, investment, investmentUsd, startOn, milestones, commitments, message);
        }
    }

    /** What a draft offers and a merge patch may change; project and company stay. */
    @Schema(name = "ExpressionOfInterestPatch")
    record Offer(
            @Size(max = MOST_MEMBERS) @Nullable List<@NotNull @Valid ConsortiumMember> members,
            @Size(max = 13) @Nullable Set<@NotNull Stage> stagesOffered,
            @Valid @Nullable Money investment,
            @Pattern(regexp = Money.AMOUNT) @Nullable String investmentUsd,
            @CalendarDate @Nullable LocalDate startOn,
            @Size(max = MOST_MILESTONES) @Nullable List<@NotNull @Valid Milestone> milestones,
            @Size(max = MOST_COMMITMENTS) @Nullable List<@NotNull @Valid Commitment> commitments,

            @CleanText(lines = true) @Size(max = LONGEST_MESSAGE) @Nullable
            String message) {}

    /** Why something is withdrawn. */
    @Schema(name = "WithdrawalReason", description = "Why it is withdrawn.")
    record Withdrawal(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String reason) {}
}
