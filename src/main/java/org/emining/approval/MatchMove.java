package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Party;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One move of one case, as it was made. Written once, never changed; one a version. */
@Entity
@Table(name = "match_moves")
@SuppressWarnings("NullAway.Init")
class MatchMove {

    @Id
    UUID id;

    @Column(name = "match_id")
    UUID matchId;

    long version;

    int round;

    @Enumerated(EnumType.STRING)
    Action action;

    @Enumerated(EnumType.STRING)
    Party party;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    MatchStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    MatchStatus to;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> reasons;

    @Nullable
    String words;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "member_id")
    @Nullable
    UUID memberId;

    @Column(name = "organisation_id")
    @Nullable
    UUID organisationId;

    @Column(name = "made_at")
    Instant madeAt;

    protected MatchMove() {}
}
