package org.emining.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.emining.conflict.rule.Ownership;
import org.emining.conflict.rule.Party;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** Who owns a part of a company, as a source says. Never changed, only closed, by {@link OwnershipStatements#close}. */
@Entity
@Table(name = "ownership_statements")
@SuppressWarnings("NullAway.Init")
class OwnershipStatement {

    @Id
    UUID id;

    @Column(name = "company_id")
    UUID companyId;

    @Column(name = "owner_company_id")
    @Nullable
    UUID ownerCompanyId;

    @Column(name = "owner_organisation_id")
    @Nullable
    UUID ownerOrganisationId;

    @Enumerated(EnumType.STRING)
    OwnershipInterest interest;

    @Column(name = "share_percent")
    @Nullable
    BigDecimal sharePercent;

    @Column(name = "started_on")
    @Nullable
    LocalDate startedOn;

    @Column(name = "ended_on")
    @Nullable
    LocalDate endedOn;

    String source;

    @Column(name = "stated_on")
    LocalDate statedOn;

    @Column(name = "entered_by")
    UUID enteredBy;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "closed_by")
    @Nullable
    UUID closedBy;

    @Column(name = "closing_reason")
    @Nullable
    String closingReason;

    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Generated
    @Column(name = "updated_at")
    Instant updatedAt;

    protected OwnershipStatement() {}

    OwnershipStatement(UUID id, UUID enteredBy, Requests.NewStatement said) {
        this.id = id;
        this.enteredBy = enteredBy;
        this.companyId = said.companyId();
        this.ownerCompanyId = said.ownerCompanyId();
        this.ownerOrganisationId = said.ownerOrganisationId();
        this.interest = said.interest();
        this.sharePercent = said.share();
        this.startedOn = said.startedOn();
        this.endedOn = said.endedOn();
        this.source = said.source();
        this.statedOn = said.statedOn();
        this.version = 1;
    }

    Ownership link() {
        return new Ownership(id, companyId, new Party(ownerCompanyId, ownerOrganisationId));
    }
}
