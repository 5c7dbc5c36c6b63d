package org.emining.register;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.Notice;
import org.jspecify.annotations.Nullable;

/** A project with its filings, as the Open Contracting Data Standard 1.1 puts it; names are the standard's. */
@Schema(
        name = "OcdsRelease",
        description =
                "A project with its filings by OCDS 1.1: planning, pre-qualification (qualification extension) and"
                        + " expressions of interest (bids extension). There are no awards and no contracts: an approval qualifies,"
                        + " and is no title.")
record OcdsRelease(
        @Schema(description = "The same for good.", maxLength = 100, examples = "ocds-abc123-4d85fc29")
        String ocid,

        @Schema(description = "Made of the content: other content has another.", maxLength = 100)
        String id,

        @Schema(description = "Of the last change that is told here.")
        Instant date,

        @Schema(description = "`planning`; of a compiled release `compiled`.", maxItems = 1)
        List<String> tag,

        @Schema(maxLength = 20, examples = "tender") String initiationType,
        @Schema(maxLength = 20, examples = "en") String language,
        @Schema(maxItems = 100_000) List<OcdsParty> parties,
        OcdsPlanning planning,
        OcdsPreQualification preQualification,

        @Schema(description = "Absent where nothing was filed.") @Nullable
        OcdsBids bids,

        @Schema(description = "Not of the standard: what must be read with every approval.")
        Notice notice) {

    @Schema(name = "OcdsReference", description = "One of the parties.")
    record OcdsReference(
            @Schema(maxLength = 100) String id,
            @Schema(maxLength = 300) @Nullable String name) {}

    /** Whoever filed is named by the receipt for good, so that it stays the same party when its name is shown later. */
    @Schema(name = "OcdsParty", description = "An organisation and its roles.")
    record OcdsParty(
            @Schema(description = "Of who filed: the number of the receipt.", maxLength = 100)
            String id,

            @Schema(description = "Absent where the register does not show it, or not yet.", maxLength = 300) @Nullable
            String name,

            @Nullable OcdsAddress address,

            @Schema(
                    description =
                            "procuringEntity, reviewBody; of who filed: interestedParty, and qualifiedBidder after an"
                                    + " approval or disqualifiedBidder after a rejection.",
                    maxItems = 5)
            List<String> roles) {

        OcdsReference reference() {
            return new OcdsReference(id, name);
        }
    }

    @Schema(name = "OcdsAddress", description = "Where an organisation is.")
    record OcdsAddress(@Schema(maxLength = 200) String countryName) {}

    @Schema(name = "OcdsPlanning", description = "What is planned.")
    record OcdsPlanning(
            @Schema(description = "The summary of the project, while it is public.", maxLength = 4000) @Nullable
            String rationale,

            OcdsBudget budget) {}

    @Schema(name = "OcdsBudget", description = "Which project it is; no sums.")
    record OcdsBudget(
            @Schema(maxLength = 300) String project,
            @Schema(maxLength = 36) String projectID) {}

    @Schema(name = "OcdsPeriod", description = "Since when.")
    record OcdsPeriod(Instant startDate) {}

    @Schema(name = "OcdsPreQualification", description = "The search for partners.")
    record OcdsPreQualification(
            @Schema(description = "Id of the project.", maxLength = 36)
            String id,

            @Schema(maxLength = 300) String title,

            @Schema(description = "That an approval is facilitation only.", maxLength = 1000)
            String description,

            @Schema(description = "`active` while the project is public, `complete` when it is closed.", maxLength = 20)
            String status,

            @Nullable OcdsPeriod period,

            @Schema(minimum = "0", maximum = "100000") int numberOfTenderers,

            @Schema(description = "Absent where nothing was filed.", maxItems = 100_000) @Nullable
            List<OcdsReference> tenderers,

            OcdsReference procuringEntity) {}

    @Schema(name = "OcdsBids", description = "What was filed.")
    record OcdsBids(@Schema(maxItems = 100_000) List<OcdsBid> details) {}

    @Schema(name = "OcdsBid", description = "An expression of interest.")
    record OcdsBid(
            @Schema(description = "The number of the receipt.", maxLength = 30)
            String id,

            @Schema(maxLength = 30, examples = "expressionOfInterest")
            String submissionType,

            @Nullable Instant date,

            @Schema(
                    description =
                            "pending, valid (approved), disqualified (rejected or expired) or withdrawn; absent where"
                                    + " the register does not show the state.",
                    maxLength = 20)
            @Nullable
            String status,

            @Schema(description = "What must be read with an approval.", maxLength = 1000) @Nullable
            String description,

            @Schema(maxItems = 1) List<OcdsReference> tenderers,

            @Schema(description = "The entry of the register.", maxItems = 1)
            List<OcdsDocument> documents) {}

    @Schema(name = "OcdsDocument", description = "Where more is said.")
    record OcdsDocument(
            @Schema(maxLength = 30) String id,
            @Schema(maxLength = 300) String title,
            @Schema(maxLength = 300) String url,
            @Schema(maxLength = 30) String format) {}

    OcdsRelease named(String name) {
        return tagged(name, tag);
    }

    /** The same as what all releases come to. */
    OcdsRelease compiled() {
        return tagged(id + "-compiled", List.of("compiled"));
    }

    private OcdsRelease tagged(String name, List<String> tags) {
        return new OcdsRelease(
                ocid, name, date, tags, initiationType, language, parties, planning, preQualification, bids, notice);
    }
}
