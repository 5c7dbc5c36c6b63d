package org.emining.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/** One mineral and stage a project seeks, or a service. */
@Schema(name = "ProjectNeed", description = "One mineral and stage the project seeks, or a service.")
record Need(
        @Schema(
                description = "Code of the list `minerals`; absent for a service (FINANCE, ENGINEERING, EQUIPMENT,"
                        + " LOGISTICS, POWER, OFFTAKE), needed for every other stage.",
                examples = "copper")
        @Size(max = 60)
        @KnownCode(CodeLists.MINERALS)
        @Nullable
        String mineral,

        @NotNull Stage stage,

        @Schema(description = "Relative to the other needs.", examples = "100") @NotNull @Min(1) @Max(1000)
        Integer weight) {

    static Need of(ProjectNeed need) {
        return new Need(need.mineral, need.stage, need.weight);
    }
}
