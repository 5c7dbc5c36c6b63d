package org.emining.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A word for a mineral that is no code, and what a person says is meant. Changed by {@link Proposals} only. */
@Entity
@Table(name = "import_proposals")
@SuppressWarnings("NullAway.Init")
class Proposal {

    @Id
    UUID id;

    @Column(name = "import_id", insertable = false, updatable = false)
    UUID importId;

    @Column(insertable = false, updatable = false)
    String term;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    List<String> proposed;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    ProposalStatus status;

    @Column(insertable = false, updatable = false)
    @Nullable
    String code;

    @Column(name = "decided_by", insertable = false, updatable = false)
    @Nullable
    UUID decidedBy;

    @Column(name = "decided_at", insertable = false, updatable = false)
    @Nullable
    Instant decidedAt;

    @Column(insertable = false, updatable = false)
    long version;

    protected Proposal() {}
}
