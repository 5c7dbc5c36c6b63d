package org.emining.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.jspecify.annotations.Nullable;

/**
 * A mineral of a project.
 *
 * @param weight how much it matters beside the others, for people; the ranking reads the weights of the needs
 */
@Schema(description = "A mineral of a project; the first of the list is the main one.")
record ProjectMineral(
        @Schema(description = "Code of the list `minerals`.", examples = "copper")
        @NotNull
        @Size(max = 60)
        @KnownCode(CodeLists.MINERALS)
        String mineral,

        @Schema(description = "Won along with the main mineral; never the first. False when left out.")
        Boolean byProduct,

        @Schema(description = "How much it matters beside the others; the ranking reads the weights of the needs.")
        @Min(1)
        @Max(1000)
        @Nullable
        Integer weight) {

    ProjectMineral(String mineral, @Nullable Boolean byProduct, @Nullable Integer weight) {
        this.mineral = mineral;
        this.byProduct = Boolean.TRUE.equals(byProduct);
        this.weight = weight;
    }
}
