package org.emining.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.CleanText;
import org.jspecify.annotations.Nullable;

/** What may be sent about match policies. */
final class PolicyRequests {

    private PolicyRequests() {}

    /** A new draft. */
    @Schema(name = "MatchPolicyRequest", description = "A new draft.")
    record NewPolicy(
            @Schema(description = "What it says; left out, what the policy in force says.") @Valid @Nullable
            PolicyContent content) {}

    /** A draft, as far as it can be changed. */
    @Schema(name = "MatchPolicyDraft", description = "A draft, as far as it can be changed.")
    record PolicyDraft(@NotNull @Valid PolicyContent content) {}

    /** Why a policy is put in force. */
    @Schema(name = "MatchPolicyPublication", description = "Why a policy is put in force.")
    record Publication(
            @Schema(description = "Public, and for good.") @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String reason) {}
}
