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

        CaseCompany company,
        UUID expressionOfInterestId,

        @Schema(
                description = "The score frozen at filing; divide by a million to show it out of 100.",
                format = "int64",
                minimum = "0",
                maximum = "100000000",
                examples = "81250000")
        long score,

        @Schema(
                description = "The rank frozen at filing; absent where the firm was not ranked.",
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
                                + " `members`, and the joint ticket only when all firms are its own.",
                ref = "RankingReceipt")
        @JsonRawValue
        String receipt,

        @Schema(description = "When the expression of interest was filed.")
        Instant filedAt,

        @Nullable SimultaneousView simultaneous,

        @Schema(description = MatchView.STATUS_SINCE) Instant statusSince,

        @Schema(description = MatchView.DUE_ON) @Nullable LocalDate dueOn,

        @Schema(description = MatchView.REVIEWER) @Nullable UUID reviewerId,

        @Schema(description = "What the keys have said, in all rounds.", maxItems = 1000)
        List<DecisionView> decisions,

        @Nullable LetterView letter,

        @Schema(description = "Every move of the case, the first one first.", maxItems = 1000)
        List<MoveView> moves,

        @Schema(
                description =
                        "What this caller may do now. WITHDRAW: by withdrawing the expression of interest. What approves"
                                + " only stands here while the project is published, the company verified and no firm"
                                + " of the consortium suspended.",
                maxItems = 30)
        List<Action> allowedActions,

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

    static CaseView of(
            MatchView match,
            CompanyFacts company,
            String receipt,
            List<Decision> decisions,
            @Nullable LetterView letter,
            List<MoveView> moves,
            List<Action> actions) {
        return new CaseView(
                match.id(),
                match.fileNumber(),
                match.status(),
                match.province(),
                match.federalKey(),
                match.projectId(),
                match.projectName(),
                new CaseCompany(
                        company.id(),
                        company.name(),
                        match.companyName(),
                        company.status(),
                        company.country(),
                        company.countryBasis()),
                match.expressionOfInterestId(),
                match.score(),
                match.rank(),
                match.policy(),
                receipt,
                match.filedAt(),
                match.simultaneous(),
                match.statusSince(),
                match.dueOn(),
                match.reviewerId(),
                decisions.stream().map(DecisionView::of).toList(),
                letter,
                moves,
                actions,
                Notice.FACILITATION_ONLY,
                match.links(),
                match.createdAt(),
                match.updatedAt(),
                match.version());
    }

    /**
     * Name of what this caller sees, for the entity tag. It says all that may differ at one version of the match: what the
     * caller may do and read of the receipt and of who acted, what has become of the company, and who else filed.
     */
    String tag() {
        String seen = company + receipt + reviewerId + simultaneous + moves + allowedActions;
        return "c" + HexFormat.of().toHexDigits(seen.hashCode());
    }
}
