package org.emining.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.MatchStatus;
import org.emining.matching.ReceiptView;
import org.emining.organisation.Actor;
import org.jspecify.annotations.Nullable;

/** A match as a row of the queue. */
@Schema(name = "Match", description = "A case file that government decides, as a row of the queue.")
public record MatchView(
        UUID id,

        @Schema(description = FILE_NUMBER, maxLength = 30, examples = "PK-BA-2026-000123") @Nullable
        String fileNumber,

        @Schema(description = "Open list.", examples = "SUBMITTED")
        MatchStatus status,

        @Schema(description = "Whose key decides: ISO 3166-2, frozen at filing.", maxLength = 5, examples = "PK-BA")
        String province,

        FederalView federalKey,
        UUID projectId,

        @Schema(description = "As it was at filing.", maxLength = 300)
        String projectName,

        @Schema(description = VEILED) @Nullable UUID companyId,

        @Schema(description = "As it was at filing. " + VEILED, maxLength = 300) @Nullable
        String companyName,

        @Schema(
                description = "Whether whose case it is, is hidden from this caller, who judges blind, until the"
                        + " technical view is fixed.")
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

        @Schema(description = "When the expression of interest was filed.")
        Instant filedAt,

        @Nullable SimultaneousView simultaneous,

        @Schema(description = STATUS_SINCE) Instant statusSince,
        @Schema(description = DUE_ON) @Nullable LocalDate dueOn,

        @Schema(description = CLOCK_DUE_AT) @Nullable Instant clockDueAt,

        @Schema(description = LATE) boolean late,

        @Schema(description = REVIEWER) @Nullable UUID reviewerId,

        @Schema(description = "On approved ones.") @Nullable Notice notice,
        MatchLinks links,
        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/matches/";
    static final String FILE_NUMBER =
            "Province, year of the acknowledgement there, and a number. Absent until receipt is acknowledged.";
    static final String STATUS_SINCE = "Since when it has been in this state, by the database's clock.";
    static final String DUE_ON =
            "The day that this state waits for: the last one to complete the file, to answer or to appeal, or the day that"
                    + " a case was put off to.";
    static final String CLOCK_DUE_AT = "When the first of the clocks that run now runs out; absent where none does.";
    static final String LATE =
            "Whether an office has let a clock of this case run out; public, and for good. Nothing is decided by it.";
    static final String VEILED = "Absent while veiled.";
    static final String REVIEWER =
            "The membership of the reviewer who took the case up; for reviewers, auditors and the operator.";

    /** Where the things around it are. */
    @Schema(name = "MatchLinks", description = "Where the things around it are.")
    public record MatchLinks(
            @Schema(maxLength = 200) String self,
            @Schema(maxLength = 200) String expressionOfInterest,
            @Schema(maxLength = 200) String project,

            @Schema(description = VEILED, maxLength = 200) @Nullable
            String company) {}

    /** The case as this reader may see it. */
    static MatchView of(Match match, Actor actor, @Nullable SimultaneousView simultaneous) {
        boolean office = MatchAccess.office(actor, match);
        boolean veiled = MatchAccess.veiled(actor, match);
        return new MatchView(
                match.id,
                match.fileNumber,
                match.status,
                match.province,
                FederalView.of(match),
                match.projectId,
                match.projectName,
                veiled ? null : match.companyId,
                veiled ? null : match.companyName,
                veiled,
                match.expressionId,
                veiled ? null : match.score,
                veiled ? null : match.rank,
                new ReceiptView.PolicyReference(match.policyId, match.policyVersion, null),
                match.filedAt,
                simultaneous,
                match.statusSince,
                match.dueOn,
                match.clockDueAt,
                match.lateSince != null,
                office ? match.reviewerId : null,
                MatchStatus.APPROVALS.contains(match.status) ? Notice.FACILITATION_ONLY : null,
                links(match, veiled),
                match.createdAt,
                match.updatedAt,
                match.version);
    }

    private static MatchLinks links(Match match, boolean veiled) {
        return new MatchLinks(
                PATH + match.id,
                "/api/v1/expressions-of-interest/" + match.expressionId,
                "/api/v1/projects/" + match.projectId,
                veiled ? null : "/api/v1/companies/" + match.companyId);
    }
}
