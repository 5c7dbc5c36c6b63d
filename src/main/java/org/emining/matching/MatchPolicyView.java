package org.emining.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.organisation.Actor;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** A match policy as a caller sees it. */
@Schema(name = "MatchPolicy", description = "A version of the weights and tables by which firms are ranked.")
public record MatchPolicyView(
        UUID id,

        @Schema(
                description =
                        "The number that rankings and receipts call `policy.version`, and that `policyVersion=` asks"
                                + " for. Numbers may be skipped.",
                minimum = "1",
                maximum = "1000000")
        int policyVersion,

        PolicyStatus status,
        PolicyContent content,

        @Schema(
                description = "SHA-256, in hexadecimal, of `content` in canonical form (RFC 8785); receipts quote it.",
                minLength = 64,
                maxLength = 64)
        String sha256,

        @Schema(description = "Why it was published; absent for a draft.", maxLength = 2000) @Nullable
        String reason,

        @Schema(description = "By the database's clock; absent for a draft.") @Nullable
        Instant publishedAt,

        @Schema(
                description =
                        "For which organisation it was published; absent for a draft, and for the start values that"
                                + " a new installation publishes by itself.")
        @Nullable
        UUID publishedBy,

        @Schema(description = "When another one was put in force in its place.") @Nullable
        Instant supersededAt,

        @Schema(description = "What this caller may do now: CHANGE, PUBLISH; open list.", maxItems = 10)
        List<PolicyAction> allowedActions,

        Instant createdAt,
        Instant updatedAt,

        @Schema(
                description = "Of this object, for its ETag; not the number of the policy.",
                format = "int64",
                minimum = "1",
                maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/match-policies/";

    static MatchPolicyView of(Actor actor, MatchPolicy policy) {
        return new MatchPolicyView(
                policy.id,
                policy.number,
                policy.status,
                PolicyContent.of(policy.content),
                PolicyDigest.of(policy.content),
                policy.reason,
                policy.publishedAt,
                policy.organisationId,
                policy.supersededAt,
                PolicyAccess.allowed(actor, policy),
                policy.createdAt,
                policy.updatedAt,
                policy.version);
    }

    /** Name of what this caller sees, see {@link EntityTags#of}: all that differs is what may be done. */
    String tag() {
        return allowedActions.isEmpty() ? "reader" : "operator";
    }
}
