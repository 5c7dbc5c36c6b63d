package org.emining.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of an organisation. */
@Schema(name = "Member", description = "A person or machine client that may act for an organisation.")
public record MemberView(
        UUID id,
        UUID organisationId,

        @Schema(description = "Who vouches for the subject: the token's issuer, or its local alias.", maxLength = 500)
        String issuer,

        @Schema(description = "The `sub` of the token.", maxLength = 255)
        String subject,

        @Schema(maxLength = 200) String displayName,
        @Schema(maxItems = 6) List<Role> roles,
        Instant createdAt) {

    static MemberView of(Member member) {
        return new MemberView(
                member.id,
                member.organisation.id,
                member.issuer,
                member.subject,
                member.displayName,
                member.roles().stream().sorted().toList(),
                member.createdAt);
    }
}
