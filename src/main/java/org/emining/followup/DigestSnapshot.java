package org.emining.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A digest as it was when its period had ended. Written once, never changed. */
@Entity
@Table(name = "digests")
@SuppressWarnings("NullAway.Init")
class DigestSnapshot {

    @Id
    UUID id;

    String jurisdiction;

    @Enumerated(EnumType.STRING)
    DigestPeriod period;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    DigestView content;

    @Column(name = "made_at")
    Instant madeAt;

    protected DigestSnapshot() {}

    DigestSnapshot(UUID id, DigestView content, Instant madeAt) {
        this.id = id;
        this.jurisdiction = content.jurisdiction();
        this.period = content.period();
        this.startsOn = content.startsOn();
        this.endsOn = content.endsOn();
        this.content = content;
        this.madeAt = madeAt;
    }
}
