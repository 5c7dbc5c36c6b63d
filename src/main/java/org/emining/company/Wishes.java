package org.emining.company;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.catalogue.Stage;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What kind of project a firm looks for. What is absent is not stated, and then nothing follows from it: the ranking of
 * firms never looks here.
 */
@Schema(
        name = "Wishes",
        description =
                "What kind of project the firm looks for; absent: not stated. Rankings do not look at it, only the"
                        + " reciprocal view of a project does, which shows how well a project fits. How much the firm"
                        + " invests stands in `ticket`.")
record Wishes(
        @Schema(nullable = true) @Size(min = 1, max = 13) @UniqueElements @Nullable
        List<@NotNull Stage> stages,

        @Schema(description = "Codes of the list `minerals`.", nullable = true)
        @Size(min = 1, max = 100)
        @UniqueElements
        @Nullable
        List<@NotNull @Size(max = 50) @KnownCode(CodeLists.MINERALS) String> minerals,

        @Schema(description = "ISO 3166-1 alpha-2: where it wants to work.", examples = "[\"PK\"]", nullable = true)
        @Size(min = 1, max = 260)
        @UniqueElements
        @Nullable
        List<@NotNull @Size(max = 2) @KnownCode(CodeLists.COUNTRIES) String> countries,

        @Schema(description = "Projects it does not want to be proposed for.", nullable = true)
        @Size(min = 1, max = 200)
        @UniqueElements
        @Nullable
        List<@NotNull UUID> vetoedProjects) {

    /** Null when nothing is stated, as it is stored. */
    static @Nullable Wishes of(Company company) {
        boolean silent = company.wishedStages == null
                && company.wishedMinerals == null
                && company.wishedCountries == null
                && company.vetoedProjects == null;
        return silent
                ? null
                : new Wishes(
                        company.wishedStages == null
                                ? null
                                : company.wishedStages.stream()
                                        .map(Stage::valueOf)
                                        .toList(),
                        company.wishedMinerals,
                        company.wishedCountries,
                        company.vetoedProjects);
    }

    static void write(@Nullable Wishes wishes, Company company) {
        List<Stage> stages = wishes == null ? null : wishes.stages();
        company.wishedStages =
                stages == null ? null : stages.stream().map(Stage::name).toList();
        company.wishedMinerals = wishes == null ? null : wishes.minerals();
        company.wishedCountries = wishes == null ? null : wishes.countries();
        company.vetoedProjects = wishes == null ? null : wishes.vetoedProjects();
    }
}
