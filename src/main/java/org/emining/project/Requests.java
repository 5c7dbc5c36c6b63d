package org.emining.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.catalogue.Stage;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Money;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be sent about projects. */
final class Requests {

    private Requests() {}

    /**
     * A project as its publisher writes it. Whether it is complete is judged when it is submitted; what is there must be
     * right from the start.
     */
    @PlausibleProject
    @Schema(
            name = "ProjectDraft",
            requiredProperties = "name",
            description = "A project as its publisher writes it. Only the name is needed to begin; submitting asks for"
                    + " province, summary, risk disclosure and at least one need.")
    record ProjectDraft(
            @Schema(examples = "Reko Diq") @CleanText @Size(min = 2, max = 200) @Nullable
            String name,

            @Valid @Nullable OriginalName nameOriginal,

            @CleanText(lines = true) @Size(max = 4000) @Nullable
            String summary,

            @Schema(description = "Code of the list `provinces`.", examples = "PK-BA")
            @Size(max = 5)
            @KnownCode(CodeLists.PROVINCES)
            @Nullable
            String province,

            @Schema(
                    description = "Within the province's outline, which is generalised; a few kilometres outside are"
                            + " tolerated. Further out needs positionJustification.")
            @Valid
            @Nullable
            Position position,

            @Schema(description = "Why the position is right although it lies outside the province's outline.")
            @CleanText(lines = true)
            @Size(min = 10, max = 2000)
            @Nullable
            String positionJustification,

            @Schema(examples = "Porphyry copper") @CleanText @Size(max = 200) @Nullable
            String depositType,

            @Schema(description = "The main one first; none twice.") @Size(max = 20)
            List<@NotNull @Valid ProjectMineral> minerals,

            @Schema(description = "Stages that stand at the place already.") @Size(max = 13) @UniqueElements
            List<@NotNull Stage> stagesPresent,

            @Schema(
                    description = "What is sought; no mineral and stage twice. Left out, the needs that the minerals'"
                            + " routes suggest are stored: see `/projects/{id}/need-proposals`.",
                    nullable = true)
            @Size(max = 60)
            @Nullable
            List<@NotNull @Valid Need> needs,

            @Size(max = 50) List<@NotNull @Valid ResourceFigure> resourceFigures,
            @Valid @Nullable Money capex,

            @Schema(
                    description = "What the publisher declares the capex to be in US dollars; no exchange rate is"
                            + " invented. Equal to capex when that is in USD, and then may be left out.",
                    examples = "7700000000")
            @Pattern(regexp = Money.AMOUNT)
            @Nullable
            String capexUsd,

            @Schema(description = "Part of the capex sought from partners, in percent.") @Min(1) @Max(100) @Nullable
            Integer partnerSharePercent,

            @Valid Partners partners,

            @Schema(description = "Codes of the list `partnerships`.", examples = "[\"JOINT_VENTURE\"]")
            @Size(max = 20)
            @UniqueElements
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.PARTNERSHIPS) String> partnerships,

            @Schema(description = "Codes of the list `certificates` that partners are judged by.")
            @Size(max = 20)
            @UniqueElements
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.CERTIFICATES) String> certificatesAsked,

            @Schema(description = "Security, water, title, price: what a partner must know before it comes.")
            @CleanText(lines = true)
            @Size(max = 8000)
            @Nullable
            String riskDisclosure,

            @Size(max = 50) List<@NotNull @Valid SiteLink> siteLinks,

            @Schema(
                    description = "Whether answers to firms that filed are published for all, edited so that they name"
                            + " nobody; left out, no. A promise: it cannot be changed after publication.")
            @Nullable
            Boolean publishesAnswers,

            @Schema(
                    description = "Whether reviewers judge each filing before they know whose it is: name, country and"
                            + " whatever tells them stay hidden from them until the technical view of the case is fixed."
                            + " Left out: false. Fixed by the publication.")
            @Nullable
            Boolean blindReview) {

        ProjectDraft {
            minerals = given(minerals);
            stagesPresent = given(stagesPresent);
            resourceFigures = given(resourceFigures);
            partners = partners == null ? Partners.ANYBODY : partners;
            partnerships = given(partnerships);
            certificatesAsked = given(certificatesAsked);
            siteLinks = given(siteLinks);
        }
    }

    /** What of a published project its publisher may still change; all else was judged by the reviewer. */
    @Schema(hidden = true)
    record PublishedPart(
            @CleanText(lines = true) @Size(max = 4000) @Nullable
            String summary,

            @CleanText(lines = true) @Size(max = 8000) @Nullable
            String riskDisclosure,

            @Size(max = 50) List<@NotNull @Valid SiteLink> siteLinks) {

        PublishedPart {
            siteLinks = given(siteLinks);
        }
    }

    /** Why a project is moved. */
    @Schema(name = "ProjectMoveReason", description = "Why the project is moved; its two sides read it.")
    record MoveReason(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String reason) {}

    /** Why the publisher will not work with a firm. */
    @Schema(
            name = "VetoReason",
            description =
                    "Why the publisher will not work with the firm, which learns that it does not, but never why.")
    record VetoReason(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String reason) {}

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
