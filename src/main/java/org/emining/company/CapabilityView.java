package org.emining.company;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/** One thing a company can do. Absent facts are not declared. */
@Schema(name = "CompanyCapability", description = "One mineral at one stage, or one service, that the company can do.")
public record CapabilityView(
        UUID id,

        @Schema(description = "Absent for a service.", maxLength = 50, examples = "copper") @Nullable
        String mineral,

        @Schema(examples = "REFINING") Stage stage,

        @Schema(
                description = "Distinct facilities or projects; absent: not declared.",
                format = "int32",
                minimum = "0",
                maximum = "100000")
        @Nullable
        Integer facilities,

        @Schema(format = "int32", minimum = "1600", maximum = "9999") @Nullable
        Integer sinceYear,

        @Schema(maxLength = 2000) @Nullable String evidence,
        @Schema(maxItems = 42) List<String> processes) {

    static CapabilityView of(Capability capability) {
        return new CapabilityView(
                capability.id,
                capability.mineral,
                capability.stage,
                capability.facilities,
                capability.sinceYear,
                capability.evidence,
                List.copyOf(capability.processes));
    }
}
