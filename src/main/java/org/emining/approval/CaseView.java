package org.emining.approval;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.MatchStatus;
import org.emining.company.CompanyFacts;
import org.emining.company.CompanyStatus;
import org.jspecify.annotations.Nullable;

/** A match with everything a decision needs. */
@Schema(
        name = "MatchCase",
        description = "A case file with its frozen receipt, its decisions, and what the caller may do.")
public record CaseView(
        UUID id,

        @Schema(maxLength = 30, examples = "PK-BA-2026-000123")
        String fileNumber,

        @Schema(description = "Open list.", examples = "SUBMITTED")
        MatchStatus status,

        @Schema(description = "Whose key decides: ISO 3166-2, frozen at filing.", maxLength = 5, examples = "PK-BA")
        String province,

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
        MatchView.PolicyLink policy,

        @Schema(
                description =
                        "The receipt of the instant of filing, byte for byte: what is added to receipts later is not"
                                + " in it.",
                ref = "RankingReceipt")
        @JsonRawValue
        String receipt,

        @Schema(description = "When the expression of interest was filed.")
        Instant filedAt,

        @Schema(maxItems = 2) List<DecisionView> decisions,

        @Schema(
                description =
                        "What this caller may do now. WITHDRAW: by withdrawing the expression of interest. APPROVE"
                                + " only stands here for a verified company.",
                maxItems = 10)
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

    static CaseView of(Match match, CompanyFacts company, List<Decision> decisions, List<Action> actions) {
        return new CaseView(
                match.id,
                match.fileNumber,
                match.status,
                match.province,
                match.projectId,
                match.projectName,
                new CaseCompany(
                        company.id(),
                        company.name(),
                        match.companyName,
                        company.status(),
                        company.country(),
                        company.countryBasis()),
                match.expressionId,
                match.score,
                match.rank,
                new MatchView.PolicyLink(match.policyId, match.policyVersion),
                match.receipt,
                match.filedAt,
                decisions.stream().map(DecisionView::of).toList(),
                actions,
                Notice.FACILITATION_ONLY,
                MatchView.links(match),
                match.createdAt,
                match.updatedAt,
                match.version);
    }

    /**
     * Name of what this caller sees, for the entity tag. It says all that may differ at one version of the match: what
     * the caller may do, and what has become of the company.
     */
    String tag() {
        String may = allowedActions.stream()
                .map(action -> action.name().toLowerCase(Locale.ROOT).replace("_", ""))
                .collect(Collectors.joining());
        return "c" + Integer.toHexString(company.toString().hashCode()) + may;
    }
}
