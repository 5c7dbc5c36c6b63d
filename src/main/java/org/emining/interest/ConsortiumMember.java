package org.emining.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of the consortium besides the lead, and what it brings. */
@Embeddable
@Schema(name = "ConsortiumMember", description = "A member of the consortium besides the lead, and what it brings.")
public record ConsortiumMember(
        @Schema(description = "A claimed company you can see: a verified one, or your own.")
        @NotNull
        @Column(name = "company_id")
        UUID companyId,

        @NotNull @Enumerated(EnumType.STRING) ConsortiumRole role) {}
