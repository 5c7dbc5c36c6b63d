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
import org.emining.conflict.rule.Office;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person stepped back from a case. Written once, never changed. */
@Entity
@Table(name = "match_recusals")
@SuppressWarnings("NullAway.Init")
class Recusal {

    @Id
    UUID id;

    @Column(name = "match_id")
    UUID matchId;

    String person;

    @Column(name = "member_id")
    UUID memberId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    Office office;

    String reason;

    @Nullable
    String words;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "offered_to")
    List<UUID> offeredTo;

    @Column(name = "recused_at")
    Instant recusedAt;

    /** Whether nobody of the authority was left. */
    boolean escalated;

    protected Recusal() {}
}
