package org.emining.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.jspecify.annotations.Nullable;

/** A tonnage or grade, never without its class, standard, source and date. */
@PlausibleFigure
@Schema(
        description = "A tonnage or grade, never without its class, source and date. A historic figure is allowed and"
                + " labelled by its category; no figure enters a score.")
record ResourceFigure(
        @Schema(description = "Code of the list `resource-classes`.", examples = "INDICATED")
        @NotNull
        @Size(max = 60)
        @KnownCode(CodeLists.RESOURCE_CLASSES)
        String category,

        @Schema(
                description = "Code of the list `reporting-standards`; of the category's family.",
                examples = "NI_43_101")
        @NotNull
        @Size(max = 60)
        @KnownCode(CodeLists.REPORTING_STANDARDS)
        String standard,

        @Schema(description = "Decimal string.", examples = "5900") @Pattern(regexp = DECIMAL) @Nullable
        String quantity,

        @Schema(description = "UCUM; goes with quantity.", examples = "Mt")
        @Pattern(regexp = "t|kt|Mt|kg|g|m3")
        @Nullable
        String unit,

        @Schema(description = "Code of the list `minerals`; needed with a grade.", examples = "copper")
        @Size(max = 60)
        @KnownCode(CodeLists.MINERALS)
        @Nullable
        String mineral,

        @Schema(description = "Decimal string.", examples = "0.41") @Pattern(regexp = DECIMAL) @Nullable
        String grade,

        @Schema(description = "UCUM; goes with grade.", examples = "%")
        @Pattern(regexp = "%|g/t|kg/t|mg/kg|g/m3|kg/m3|MJ/kg")
        @Nullable
        String gradeUnit,

        @Schema(description = "Who answers for the figure; not needed for a historic one.")
        @CleanText
        @Size(max = 200)
        @Nullable
        String competentPerson,

        @Schema(description = "Where it is published.") @NotNull @CleanText @Size(max = 500)
        String source,

        @Schema(description = "The date it holds for.") @NotNull @PastOrPresent @CalendarDate
        LocalDate asOf) {

    private static final String DECIMAL = "[0-9]{1,12}(\\.[0-9]{1,6})?";

    /** The category of figures made before, or outside, any reporting standard. */
    static final String HISTORIC = "HISTORIC_NON_COMPLIANT";
}
