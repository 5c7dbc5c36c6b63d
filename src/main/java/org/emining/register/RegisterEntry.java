package org.emining.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.ClockView.ClockState;
import org.emining.approval.Notice;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.FederalScope;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Party;
import org.emining.jurisdiction.RegisterField;
import org.jspecify.annotations.Nullable;

/** A filing as the public may read it now. */
@Schema(
        name = "RegisterEntry",
        description =
                "A filing as the public may read it now. What is absent was not laid down to be shown, or its time"
                        + " has not come; `fields` says which.")
record RegisterEntry(
        @Schema(
                description = "Number of the receipt that the filing side got; names the entry for good.",
                maxLength = 30,
                examples = "EOI-2026-000001")
        String number,

        @Schema(
                description =
                        "What the jurisdiction had laid down to be shown when it was filed, or what is usual. Open list.",
                maxItems = 20)
        List<RegisterField> fields,

        @Schema(
                description = "FILE_NUMBER: number of the case; absent until receipt is acknowledged too.",
                maxLength = 30,
                examples = "PK-BA-2026-000123")
        @Nullable
        String fileNumber,

        UUID projectId,

        @Schema(description = "As it was at filing.", maxLength = 300)
        String projectName,

        @Schema(description = "Whose key decides: ISO 3166-2.", maxLength = 5, examples = "PK-BA")
        String province,

        @Schema(description = "FILED_AT: by the database's clock.") @Nullable
        Instant filedAt,

        @Schema(description = "TIES: absent for a filing that is alone on its day.") @Nullable
        Ties ties,

        @Schema(description = "STATUS: where the case stands. Open list.", examples = "APPROVED") @Nullable
        MatchStatus status,

        @Schema(description = "STATUS: since when.") @Nullable
        Instant statusSince,

        @Schema(description = "CLOCKS: whether an office has let a clock run out; for good. Nothing is decided by it.")
        @Nullable
        Boolean late,

        @Schema(description = "CLOCKS: the first that started first.", maxItems = 1000)
        List<ClockEntry> clocks,

        @Schema(description = "KEYS: that of the province and that of the federation.", maxItems = 2)
        List<KeyEntry> keys,

        @Schema(description = "STATUS: what the appeal body has decided.", maxItems = 1000)
        List<Turn> appealDecisions,

        @Schema(
                description =
                        "COMPANY: the company, or the lead of a consortium, as it was called at filing. Never while the"
                                + " case is judged blind.",
                maxLength = 300)
        @Nullable
        String companyName,

        @Schema(
                description =
                        "COUNTRY: where the company says it is registered, ISO 3166-1. Never while the case is judged"
                                + " blind.",
                maxLength = 2,
                examples = "JP")
        @Nullable
        String country,

        @Schema(description = "SCORE: absent until the case is approved or rejected for the first time.") @Nullable
        ScoreEntry score,

        @Schema(description = "On approved ones.") @Nullable Notice notice,

        @Schema(
                description =
                        "Entries of the transparency log that tell of this, and what opens those of their facts that are"
                                + " shown here; with FILED_AT, and in lists absent.",
                maxItems = 1000)
        @Nullable
        List<LogFact> log,

        EntryLinks links) {

    static final String PATH = "/api/v1/register/";

    @Schema(
            name = "RegisterTies",
            description = "Filings for the same project on the same day: none of them is before the other.")
    record Ties(
            @Schema(description = "The day where the project is.")
            LocalDate filedOn,

            @Schema(
                    description = "How many are in the register, this one included; withdrawn ones are not counted.",
                    format = "int32",
                    minimum = "2",
                    maximum = "10000000")
            int filings,

            @Schema(description = "The numbers of the others.", maxItems = 10000)
            List<String> with) {}

    @Schema(
            name = "RegisterClock",
            description = "A clock of the case, in working days of the jurisdiction's calendar.")
    record ClockEntry(
            @Schema(description = "Which; open list.") Clock clock,

            @Schema(description = "Whose time it is; open list.")
            Party on,

            @Schema(description = "Open list.") ClockState state,

            @Schema(description = "Allowed; absent where nobody laid it down.", minimum = "1", maximum = "1000")
            @Nullable
            Integer workingDays,

            @Schema(description = "What the jurisdiction has not laid down.", maxLength = 100) @Nullable
            String missingSetting,

            @Schema(description = "The last day; absent while it stands, and without a time.") @Nullable
            LocalDate dueOn,

            @Schema(description = "When an office's clock ran out.") @Nullable
            Instant missedAt,

            Instant startedAt,
            @Nullable Instant endedAt) {}

    @Schema(name = "RegisterKey", description = "A key: what it is worth on this case, and how it was turned.")
    record KeyEntry(
            @Schema(description = "PROVINCIAL or FEDERAL.", maxLength = 20)
            String key,

            @Schema(
                    description =
                            "DECIDES, of the province. Of the federation NOT_REQUIRED; ADVISORY: its objection stands here"
                                    + " and blocks nothing; CONCURRENCE: an approval needs it. Open list.",
                    maxLength = 20)
            String effect,

            @Schema(description = "What the federation may speak about; absent of the province. Open list.") @Nullable
            FederalScope scope,

            @Schema(description = "In the order of time.", maxItems = 1000)
            List<Turn> decisions) {

        static final String PROVINCIAL = "PROVINCIAL";
        static final String FEDERAL = "FEDERAL";
        private static final String DECIDES = "DECIDES";

        static KeyEntry ofProvince(List<Turn> decisions) {
            return new KeyEntry(PROVINCIAL, DECIDES, null, decisions);
        }

        static KeyEntry ofFederation(FederalEffect effect, FederalScope scope, List<Turn> decisions) {
            return new KeyEntry(FEDERAL, effect.name(), scope, decisions);
        }
    }

    @Schema(name = "RegisterDecision", description = "What a key or the appeal body said.")
    record Turn(
            @Schema(description = "Open list.", maxLength = 60, examples = "APPROVED")
            String outcome,

            @Schema(description = "Round of review.", format = "int32", minimum = "1", maximum = "1000000")
            int round,

            @Schema(description = "By the database's clock.")
            Instant decidedAt,

            @Schema(
                    description =
                            "REASONS: codes of the list `decision-reasons`; absent until `reasonsFrom`. Never in words.",
                    maxItems = 10)
            @Nullable
            List<String> reasons,

            @Schema(
                    description =
                            "REASONS: codes of the list `override-reasons`: why an approval came before cases with a"
                                    + " higher score; absent until `reasonsFrom`, and where there were none.",
                    maxItems = 5)
            @Nullable
            List<String> overrideReasons,

            @Schema(description = "REASONS: from when on they are shown.") @Nullable
            Instant reasonsFrom) {}

    @Schema(name = "RegisterScore", description = "The score and the rank that were frozen at filing.")
    record ScoreEntry(
            @Schema(
                    description = "Divide by a million to show it out of 100.",
                    format = "int64",
                    minimum = "0",
                    maximum = "100000000")
            long score,

            @Schema(
                    description = "Absent where the firm was not ranked.",
                    format = "int32",
                    minimum = "1",
                    maximum = "10000000")
            @Nullable
            Integer rank,

            @Schema(description = "Number of the policy in force at filing.", minimum = "1", maximum = "1000000")
            int policyVersion) {}

    @Schema(name = "RegisterLogEntry", description = "An entry of the transparency log that tells of this.")
    record LogFact(
            UUID id,

            @Schema(description = "What happened; open list.", maxLength = 60)
            String type,

            @Schema(
                    description =
                            "What opens sealed facts of it (RFC 9901): base64url of the array of salt, name and value."
                                    + " Its SHA-256 stands in the entry.",
                    maxItems = 50)
            List<String> disclosures,

            @Schema(description = "The entry.", maxLength = 200)
            String entry) {}

    @Schema(name = "RegisterLinks", description = "Where the things around it are.")
    record EntryLinks(
            @Schema(maxLength = 200) String self,

            @Schema(description = "Answers while the project is public.", maxLength = 200)
            String project,

            @Schema(
                    description = "The same project in the form of the Open Contracting Data Standard.",
                    maxLength = 200)
            String ocds,

            @Schema(description = "What the jurisdiction lays down.", maxLength = 200)
            String jurisdiction) {

        static EntryLinks of(String number, UUID project, String province) {
            return new EntryLinks(
                    PATH + number,
                    "/api/v1/projects/" + project,
                    PATH + "ocds/" + project,
                    "/api/v1/jurisdictions/" + province);
        }
    }

    /** The same with what the log says of it. */
    RegisterEntry logged(@Nullable List<LogFact> entries) {
        return new RegisterEntry(
                number,
                fields,
                fileNumber,
                projectId,
                projectName,
                province,
                filedAt,
                ties,
                status,
                statusSince,
                late,
                clocks,
                keys,
                appealDecisions,
                companyName,
                country,
                score,
                notice,
                entries,
                links);
    }
}
