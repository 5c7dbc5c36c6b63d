package org.emining.company;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.catalogue.Stage;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** One thing a company can do, as it declares it. Absent facts are unknown, which is never a no. */
@Consistent
@Schema(name = "CapabilityFacts", description = "One mineral at one stage, or one service.")
record CapabilityFacts(
        @Schema(
                description = "Code of the list `minerals`; absent for a service, needed for any other stage.",
                examples = "copper")
        @KnownCode(CodeLists.MINERALS)
        @Size(max = 50)
        @Nullable
        String mineral,

        @NotNull Stage stage,

        @Schema(description = "Distinct facilities or projects.", examples = "3") @Min(0) @Max(100_000) @Nullable
        Integer facilities,

        @Schema(examples = "1998") @Min(1600) @Max(9999) @Nullable
        Integer sinceYear,

        @Schema(description = "Where this can be read, e.g. an address.")
        @CleanText(lines = true)
        @Size(max = 2000)
        @Nullable
        String evidence,

        @Schema(description = "Codes of the list `processes`.") @Size(max = 42) @Nullable
        List<@NotNull @Size(max = 60) @KnownCode(CodeLists.PROCESSES) String> processes)
        implements Consistent.Rules {

    @Override
    public void check(Consistent.Findings findings) {
        if (stage != null && stage.isService() && mineral != null) {
            findings.at("mineral", "no-mineral");
        }
        if (stage != null && !stage.isService() && mineral == null) {
            findings.at("mineral", "not-null");
        }
        if (sinceYear != null && sinceYear > Year.now(ZoneOffset.UTC).getValue() && sinceYear <= 9999) {
            findings.at("sinceYear", "past-or-present");
        }
    }

    /** What a company can declare once only. */
    record Cell(@Nullable String mineral, Stage stage) {}

    /** Null while it is not said what it is: such a one is at fault already, and no repetition of another. */
    @Nullable
    Cell cell() {
        return stage == null || stage.isService() == (mineral != null) ? null : new Cell(mineral, stage);
    }
}
