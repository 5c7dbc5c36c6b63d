package org.emining.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;

/** What may be sent about proposals. */
final class ProposalRequests {

    private ProposalRequests() {}

    /** Which mineral is meant. */
    @Schema(name = "ImportConfirmation", description = "Which mineral a word stands for.")
    record Confirmation(
            @Schema(description = "Code of the list `minerals`, whether it was proposed or not.", examples = "copper")
            @NotNull
            @Size(max = 60)
            @KnownCode(CodeLists.MINERALS)
            String code) {}
}
