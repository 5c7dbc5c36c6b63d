package org.emining.approval;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.MatchStatus;
import org.emining.company.CompanyFacts;
import org.emining.company.CompanyStatus;
import org.emining.conflict.rule.Office;
import org.emining.ledger.LoggedView;
import org.emining.matching.ReceiptView;
import org.jspecify.annotations.Nullable;

/** A match with everything a decision needs. */
@Schema(
        name = "MatchCase",
        description = "A case file with its frozen receipt, its decisions, and what the caller may do.")
public record CaseView(
        UUID id,

        @Schema(description = MatchView.FILE_NUMBER, maxLength = 30, examples = "PK-BA-2026-000123") @Nullable
        String fileNumber,

        @Schema(description = "Open list.", examples = "SUBMITTED")
        MatchStatus status,

        @Schema(description = "Whose key decides: ISO 3166-2, frozen at filing.", maxLength = 5, examples = "PK-BA")
        String province,

        FederalView federalKey,
        UUID projectId,

        @Schema(description = "As it was at filing.", maxLength = 300)
        String projectName,

        @Schema(description = MatchView.VEILED) @Nullable CaseCompany company,

        @Schema(
                description = "Whether whose case it is, is hidden from this caller, who judges blind, until the"
                        + " technical view is fixed: company and receipt are absent, and what the filing side wrote.")
        boolean veiled,

        UUID expressionOfInterestId,

        @Schema(
                description = "The score frozen at filing; divide by a million to show it out of 100. Absent while"
                        + " veiled: it holds what COUNTRY earned.",
                format = "int64",
                minimum = "0",
                maximum = "100000000",
                examples = "81250000")
        @Nullable
        Long score,

        @Schema(
                description = "The rank frozen at filing; absent where the firm was not ranked, and while veiled.",
                format = "int32",
                minimum = "1",
                maximum = "10000000")
        @Nullable
        Integer rank,

        @Schema(description = "The policy in force at filing.")
        ReceiptView.PolicyReference policy,

        @Schema(
                description =
                        "The receipt of the instant of filing, as it was frozen: what is added to receipts later is not in"
                                + " it. Its reviewers, auditors and the operator read all of it. The publisher reads no"
                                + " ticket. The filing side reads of a consortium its own firms' receipts among"
                                + " `members`, and the joint ticket only when all firms are its own."
                                + " Absent while veiled.",
                ref = "RankingReceipt")
        @JsonRawValue
        @Nullable
        String receipt,

        @Schema(
                description = "What of the receipt may be seen while veiled; absent otherwise.",
                ref = "TechnicalReceipt")
        @JsonRawValue
        @Nullable
        String technicalReceipt,

        @Nullable TechnicalOpinion technicalView,

        @Schema(description = "When the expression of interest was filed.")
        Instant filedAt,

        @Nullable SimultaneousView simultaneous,

        @Schema(description = MatchView.STATUS_SINCE) Instant statusSince,

        @Schema(description = MatchView.DUE_ON) @Nullable LocalDate dueOn,

        @Schema(description = MatchView.CLOCK_DUE_AT) @Nullable
        Instant clockDueAt,

        @Schema(description = MatchView.LATE) boolean late,

        @Schema(description = MatchView.REVIEWER) @Nullable UUID reviewerId,

        @Schema(description = "What the keys have said, in all rounds.", maxItems = 1000)
        List<DecisionView> decisions,

        @Schema(
                description =
                        "Cases on the same project that stand undecided with a higher frozen score: an approval of"
                                + " this one says in `overrides` why it comes first. For its reviewers, auditors and the"
                                + " operator, while it is not decided.",
                maxItems = 10000)
        List<OverrideView.PassedOverView> higherRanked,

        @Schema(
                description =
                        "Offices for which nobody is left who may judge it, after the last one stepped back; for its"
                                + " reviewers, auditors and the operator.",
                maxItems = 3)
        List<Office> withoutJudge,

        @Nullable LetterView letter,

        @Schema(description = "Every move of the case, the first one first.", maxItems = 1000)
        List<MoveView> moves,

        @Schema(description = "Every clock of the case, the first that started first.", maxItems = 1000)
        List<ClockView> clocks,

        @Schema(description = "What stopped clocks.", maxItems = 1000)
        List<ClockView.PauseView> pauses,

        @Schema(
                description = "Who was told of missed clocks; for reviewers, auditors and the operator.",
                maxItems = 1000)
        List<ClockView.EscalationView> escalations,

        @Schema(
                description =
                        "What this caller may do now. WITHDRAW: by withdrawing the expression of interest. What approves"
                                + " only stands here while the project is published, the company verified and no firm"
                                + " of the consortium suspended.",
                maxItems = 30)
        List<Action> allowedActions,

        @Schema(
                description =
                        "What the caller, who judges for an office, must do before it can turn a key, in this order.",
                maxItems = 5)
        List<FirstStep> firstSteps,

        @Schema(
                description =
                        "What the transparency log says of the case, the oldest first; the answer to a move ends with"
                                + " the entry of that move. Empty while veiled.",
                maxItems = 1000)
        List<LoggedView> log,

        Notice notice,
        MatchView.MatchLinks links,
        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    /**
     * The company as it is now.
     *
     * @param nameAtFiling as the file names it
     */
    @Schema(name = "CaseCompany", description = "The company as it is now, beside its name at filing.")
    public record CaseCompany(
            UUID id,
            @Schema(maxLength = 300) String name,
            @Schema(maxLength = 300) String nameAtFiling,

            @Schema(description = "Open list; an approval needs VERIFIED.")
            CompanyStatus status,

            @Schema(description = "ISO 3166-1 alpha-2.", maxLength = 2) @Nullable
            String country,

            @Schema(description = "SOURCE, INFERRED or DECLARED; open list.", maxLength = 20) @Nullable
            String countryBasis) {}

    /**
     * What one caller sees around the row of the queue.
     *
     * @param receipt the whole one, or as much of it as the caller sees
     * @param firstSteps of somebody who judges for an office
     */
    record Content(
            CompanyFacts company,
            String companyName,
            String receipt,
            @Nullable TechnicalOpinion technicalView,
            List<DecisionView> decisions,
            List<OverrideView.PassedOverView> higherRanked,
            List<Office> withoutJudge,
            @Nullable LetterView letter,
            List<MoveView> moves,
            ClockView.All time,
            List<Action> actions,
            List<FirstStep> firstSteps,
            List<LoggedView> log) {}

    static CaseView of(MatchView match, Content content) {
        boolean veiled = match.veiled();
        CompanyFacts company = content.company();
        return new CaseView(
                match.id(),
                match.fileNumber(),
                match.status(),
                match.province(),
                match.federalKey(),
                match.projectId(),
                match.projectName(),
                veiled
                        ? null
                        : new CaseCompany(
                                company.id(),
                                company.name(),
                                content.companyName(),
                                company.status(),
                                company.country(),
                                company.countryBasis()),
                veiled,
                match.expressionOfInterestId(),
                match.score(),
                match.rank(),
                match.policy(),
                veiled ? null : content.receipt(),
                veiled ? content.receipt() : null,
                content.technicalView(),
                match.filedAt(),
                match.simultaneous(),
                match.statusSince(),
                match.dueOn(),
                match.clockDueAt(),
                match.late(),
                match.reviewerId(),
                content.decisions(),
                content.higherRanked(),
                content.withoutJudge(),
                content.letter(),
                veiled ? content.moves().stream().map(MoveView::veiled).toList() : content.moves(),
                content.time().clocks(),
                content.time().pauses(),
                content.time().escalations(),
                content.actions(),
                content.firstSteps(),
                veiled ? List.of() : content.log(),
                Notice.FACILITATION_ONLY,
                match.links(),
                match.createdAt(),
                match.updatedAt(),
                match.version());
    }

    /**
     * Name of what this caller sees, for the entity tag. It says all that may differ at one version of the match: what the
     * caller may do and read of the receipt and of who acted, what has become of the company, and who else filed and
     * ranks higher.
     */
    String tag() {
        String seen = company
                + receipt
                + technicalReceipt
                + reviewerId
                + simultaneous
                + higherRanked
                + withoutJudge
                + moves
                + allowedActions
                + firstSteps
                + clocks
                + pauses
                + escalations
                + log;
        return "c" + HexFormat.of().toHexDigits(seen.hashCode());
    }
}
