package org.emining.approval;

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

/** What one key said on one match. Written once, never changed; one a key and round. */
@Entity
@Table(name = "match_decisions")
@SuppressWarnings("NullAway.Init")
class Decision {

    @Id
    UUID id;

    @Column(name = "match_id")
    UUID matchId;

    @Enumerated(EnumType.STRING)
    Key key;

    int round;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> reasons;

    @Nullable
    String note;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ApprovalCondition> conditions;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "attestation_id")
    @Nullable
    UUID attestationId;

    @Column(name = "decided_at")
    Instant decidedAt;

    protected Decision() {}
}
