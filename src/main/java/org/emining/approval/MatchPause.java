package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time for which a reviewer has stopped a clock. Whoever changes one holds the row of its case. */
@Entity
@Table(name = "match_pauses")
@SuppressWarnings("NullAway.Init")
class MatchPause {

    @Id
    UUID id;

    @Column(name = "match_id")
    UUID matchId;

    @Column(name = "clock_id")
    UUID clockId;

    String reason;

    String words;

    LocalDate until;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "begun_by")
    UUID begunBy;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "ended_by")
    @Nullable
    UUID endedBy;

    protected MatchPause() {}
}
