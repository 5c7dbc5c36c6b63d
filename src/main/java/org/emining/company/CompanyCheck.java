package org.emining.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody put evidence on the table for a company, or looked at it. Never changed; it ends when the company turns out
 * not to be the firm's, or becomes another in law.
 */
@Entity
@Table(name = "company_verifications")
@SuppressWarnings("NullAway.Init")
class CompanyCheck {

    enum Kind {
        /** A firm's own evidence that a listed profile is its own. */
        CLAIM,
        /** The operator looked at this. */
        VERIFICATION,
        /** A portal vouches for the firm with this. */
        ENDORSEMENT
    }

    @Id
    UUID id;

    @Column(name = "company_id")
    UUID companyId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String evidence;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "member_id")
    UUID memberId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "end_reason")
    @Nullable
    String endReason;

    protected CompanyCheck() {}

    CompanyCheck(UUID id, UUID companyId, Kind kind, String evidence, By by, Instant createdAt) {
        this.id = id;
        this.companyId = companyId;
        this.kind = kind;
        this.evidence = evidence;
        this.organisationId = by.organisationId();
        this.memberId = by.memberId();
        this.createdAt = createdAt;
    }

    void end(Instant at, @Nullable String reason) {
        this.endedAt = at;
        this.endReason = reason;
    }

    /** Who, and for whom. */
    record By(UUID organisationId, UUID memberId) {}
}
