package org.emining.interest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.Stage;
import org.emining.ledger.LoggedView;
import org.emining.platform.web.Money;
import org.jspecify.annotations.Nullable;

/** An expression of interest as everybody who may see it sees it; only the allowed actions differ. */
@Schema(name = "ExpressionOfInterest", description = "What a firm, alone or as lead of a consortium, offers a project.")
public record ExpressionView(
        UUID id,

        @Schema(description = "Open list.", examples = "SUBMITTED")
        InterestStatus status,

        @Schema(description = "Why it was withdrawn.", maxLength = 2000) @Nullable
        String statusReason,

        @Schema(description = "With the year of the filing in UTC.", maxLength = 30, examples = "EOI-2026-000001")
        @Nullable
        String receiptNumber,

        @Schema(description = "Time of filing by the database's clock.") @Nullable
        Instant submittedAt,

        UUID projectId,

        @Schema(description = "The company, or the lead of a consortium. " + HIDDEN) @Nullable
        UUID companyId,

        @Schema(description = "For whom it is filed. " + HIDDEN) @Nullable
        UUID organisationId,

        @Schema(description = "The portal that filed it.") @Nullable
        UUID filedThrough,

        @Schema(description = "The consortium without its lead. " + HIDDEN, maxItems = 20)
        List<ConsortiumMember> members,

        @Schema(maxItems = 13) List<Stage> stagesOffered,
        @Nullable Money investment,

        @Schema(description = "Declared equivalent in US dollars.", maxLength = 19) @Nullable
        String investmentUsd,

        @Nullable LocalDate startOn,
        @Schema(maxItems = 30) List<Milestone> milestones,
        @Schema(maxItems = 30) List<Commitment> commitments,

        @Schema(description = "From the filing side. " + HIDDEN, maxLength = 5000) @Nullable
        String message,

        @Schema(
                description = "Whether whose it is, is hidden from this caller, a reviewer who judges blind: company,"
                        + " organisation, portal, members, message and other free text, and the currency of the"
                        + " investment. Until the technical view of the case is fixed.")
        boolean veiled,

        @Schema(description = "What this caller may do now.", maxItems = 10)
        List<InterestAction> allowedActions,

        @Schema(
                description = "The entry of its filing in the transparency log, with the log's promise; there from the"
                        + " submission on. Absent while veiled.")
        @Nullable
        LoggedView logEntry,

        @Schema(description = "The match that government decides; there from the submission on.") @Nullable
        UUID matchId,

        ExpressionLinks links,
        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    private static final String HIDDEN = "Absent or empty while veiled.";

    static final String PATH = "/api/v1/expressions-of-interest/";

    /** Where the things around it are. */
    @Schema(name = "ExpressionOfInterestLinks", description = "Where the things around it are.")
    public record ExpressionLinks(
            @Schema(maxLength = 200) String self,
            @Schema(maxLength = 200) String project,

            @Schema(description = HIDDEN, maxLength = 200) @Nullable
            String company,

            @Schema(description = "The match that government decides; there from the submission on.", maxLength = 200)
            @Nullable
            String match) {}

    static ExpressionView of(Expression expression, boolean mayFile, @Nullable LoggedView logEntry) {
        return new ExpressionView(
                expression.id,
                expression.status,
                expression.statusReason,
                expression.receiptNumber,
                expression.submittedAt,
                expression.projectId,
                expression.companyId,
                expression.organisationId,
                expression.filedThrough,
                expression.consortium(),
                expression.stages(),
                Money.of(expression.investmentAmount, expression.investmentCurrency),
                plain(expression.investmentUsd),
                expression.startOn,
                expression.milestones,
                expression.commitments,
                expression.message,
                false,
                mayFile ? InterestFlow.actions(expression.status) : List.of(),
                logEntry,
                expression.matchId,
                new ExpressionLinks(
                        PATH + expression.id,
                        "/api/v1/projects/" + expression.projectId,
                        "/api/v1/companies/" + expression.companyId,
                        expression.matchId == null ? null : "/api/v1/matches/" + expression.matchId),
                expression.createdAt,
                expression.updatedAt,
                expression.version);
    }

    /** The same for somebody who may not know yet whose it is. */
    ExpressionView underVeil() {
        return new ExpressionView(
                id,
                status,
                null,
                receiptNumber,
                submittedAt,
                projectId,
                null,
                null,
                null,
                List.of(),
                stagesOffered,
                null,
                investmentUsd,
                startOn,
                List.of(),
                commitments.stream().map(Commitment::withoutVerifier).toList(),
                null,
                true,
                allowedActions,
                null,
                matchId,
                new ExpressionLinks(links.self(), links.project(), null, links.match()),
                createdAt,
                updatedAt,
                version);
    }

    /** The changeable part, as a request would have to say it. */
    static Requests.Offer offer(Expression expression) {
        return new Requests.Offer(
                expression.consortium(),
                new LinkedHashSet<>(expression.stages()),
                Money.of(expression.investmentAmount, expression.investmentCurrency),
                plain(expression.investmentUsd),
                expression.startOn,
                expression.milestones,
                expression.commitments,
                expression.message);
    }

    /** Name of what this caller sees, for the entity tag. */
    String tag() {
        return veiled ? "veiled" : allowedActions.isEmpty() ? "reader" : "owner";
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
