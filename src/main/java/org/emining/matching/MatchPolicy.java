package org.emining.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.emining.matching.engine.Policy;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A version of the formula's weights and tables. Columns that only {@link PolicyVersions}'s conditional updates may write
 * are not updatable here: state, version and what goes with them.
 */
@Entity
@Table(name = "match_policies")
@SuppressWarnings("NullAway.Init")
class MatchPolicy {

    @Id
    UUID id;

    @Column(updatable = false)
    int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    PolicyStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    Policy content;

    @Column(name = "drafted_by", updatable = false)
    @Nullable
    UUID draftedBy;

    @Column(insertable = false, updatable = false)
    @Nullable
    String reason;

    @Column(name = "published_at", insertable = false, updatable = false)
    @Nullable
    Instant publishedAt;

    @Column(name = "organisation_id", insertable = false, updatable = false)
    @Nullable
    UUID organisationId;

    @Column(name = "superseded_at", insertable = false, updatable = false)
    @Nullable
    Instant supersededAt;

    @Column(updatable = false)
    long version;

    @Column(name = "created_at", insertable = false, updatable = false)
    @Generated
    Instant createdAt;

    @Column(name = "updated_at", insertable = false, updatable = false)
    @Generated
    Instant updatedAt;

    protected MatchPolicy() {}

    MatchPolicy(UUID id, int number, Policy content, UUID draftedBy) {
        this.id = id;
        this.number = number;
        this.status = PolicyStatus.DRAFT;
        this.content = content;
        this.draftedBy = draftedBy;
        this.version = 1;
    }
}
