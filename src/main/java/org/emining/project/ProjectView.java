package org.emining.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.Stage;
import org.emining.platform.web.Money;
import org.jspecify.annotations.Nullable;

/** A project as a caller sees it. Facts that nobody stated are absent. */
@Schema(name = "Project", description = "A mineral project. Facts that nobody stated are absent.")
public record ProjectView(
        UUID id,
        @Schema(examples = "PUBLISHED") ProjectStatus status,

        @Schema(
                description = "Why it is in this state; for the two sides, the operator and auditors.",
                maxLength = 2000)
        @Nullable
        String statusReason,

        Publisher publisher,
        @Schema(maxLength = 200, examples = "Reko Diq") String name,
        @Nullable OriginalName nameOriginal,
        @Schema(maxLength = 4000) @Nullable String summary,

        @Schema(description = "Code of the list `provinces`.", maxLength = 5, examples = "PK-BA") @Nullable
        String province,

        @Nullable Position position,
        @Schema(maxLength = 2000) @Nullable String positionJustification,
        @Schema(maxLength = 200) @Nullable String depositType,

        @Schema(description = "The main one first.", maxItems = 20)
        List<ProjectMineral> minerals,

        @Schema(description = "Stages that stand at the place already.", maxItems = 13)
        List<Stage> stagesPresent,

        @Schema(description = "What is sought.", maxItems = 60)
        List<Need> needs,

        @Schema(maxItems = 50) List<ResourceFigure> resourceFigures,
        @Nullable Money capex,

        @Schema(description = "What the publisher declares the capex to be in US dollars.", maxLength = 19) @Nullable
        String capexUsd,

        @Schema(description = "Part of the capex sought from partners, in percent.", minimum = "1", maximum = "100")
        @Nullable
        Integer partnerSharePercent,

        Partners partners,

        @Schema(description = "Codes of the list `partnerships`.", maxItems = 20)
        List<String> partnerships,

        @Schema(description = "Codes of the list `certificates`.", maxItems = 20)
        List<String> certificatesAsked,

        @Schema(maxLength = 8000) @Nullable String riskDisclosure,
        @Schema(maxItems = 50) List<SiteLink> siteLinks,

        @Schema(description = "`true` where answers to firms that filed are published, see `published-answers`.")
        @Nullable
        Boolean publishesAnswers,

        @Schema(
                description = "Whether reviewers judge each filing before they know whose it is. They then do not see"
                        + " this project's ranking either.")
        boolean blindReview,

        @Schema(
                description = "The place in the public records that this project was made from; absent for a project"
                        + " that a publisher wrote.",
                maxLength = 200)
        @Nullable
        String listedFrom,

        @Schema(description = "Codes of the sources of those records, see `/sources`.", maxItems = 50)
        List<String> sources,

        @Schema(
                description = "Those records themselves, with licence and attribution; absent in lists.",
                maxItems = 500)
        @Nullable
        List<PublicRecord> records,

        @Schema(description = "When it was published first.") @Nullable
        Instant publishedAt,

        @Schema(
                description =
                        "What this caller may do now: CHANGE, VETO, SUBMIT, PUBLISH, RETURN, PAUSE, RESUME, CLOSE; open"
                                + " list.",
                maxItems = 10)
        List<ProjectAction> allowedActions,

        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    /** Whose project it is. */
    @Schema(name = "ProjectPublisher", description = "Whose project it is.")
    public record Publisher(
            UUID id, @Schema(maxLength = 200) String name) {}

    /** @param records null for one row of a list, which is answered without them */
    static ProjectView of(Project project, List<Need> needs, Viewer viewer, @Nullable List<PublicRecord> records) {
        return new ProjectView(
                project.id,
                project.status,
                viewer.seesFully(project) ? project.statusReason : null,
                new Publisher(project.publisherId, project.publisherName),
                project.name,
                OriginalName.of(project.nameOriginalLang, project.nameOriginal),
                project.summary,
                project.province,
                Position.of(project.longitude, project.latitude),
                project.positionJustification,
                project.depositType,
                project.minerals,
                project.stages(),
                needs,
                project.resourceFigures,
                Money.of(project.capexAmount, project.capexCurrency),
                project.capexUsd == null ? null : project.capexUsd.toPlainString(),
                project.partnerSharePercent,
                new Partners(project.partnerList, project.partnerCountries, project.localPartner),
                project.partnerships,
                project.certificatesAsked,
                project.riskDisclosure,
                project.siteLinks,
                project.publishesAnswers ? true : null,
                project.blindReview,
                project.sourceReference,
                project.sources,
                records,
                project.publishedAt,
                viewer.allowed(project),
                project.createdAt,
                project.updatedAt,
                project.version);
    }
}
