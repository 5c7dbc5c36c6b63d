package org.emining.project;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A firm the publisher does not want to work with, and why. */
@Schema(
        name = "Veto",
        description = "A firm the publisher does not want to work with, and why. The reason is for the publisher and"
                + " auditors alone.")
public record VetoView(
        UUID companyId, @Schema(maxLength = 2000) String reason) {}
