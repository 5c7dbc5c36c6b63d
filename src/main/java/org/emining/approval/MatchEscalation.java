package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.emining.jurisdiction.Settings;

/** That somebody was told of a missed clock. Written once, never changed. */
@Entity
@Table(name = "match_escalations")
@SuppressWarnings("NullAway.Init")
class MatchEscalation {

    @Id
    UUID id;

    @Column(name = "match_id")
    UUID matchId;

    @Column(name = "clock_id")
    UUID clockId;

    int level;

    @Enumerated(EnumType.STRING)
    Settings.Addressee addressee;

    String jurisdiction;

    @Column(name = "escalated_at")
    Instant escalatedAt;

    protected MatchEscalation() {}
}
