package org.emining.jurisdiction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of a jurisdiction's settings. Written once; a trigger refuses any change. The highest number is in force. */
@Entity
@Table(name = "jurisdiction_settings")
@SuppressWarnings("NullAway.Init")
class SettingsVersion {

    @Id
    UUID id;

    String jurisdiction;

    int number;

    @JdbcTypeCode(SqlTypes.JSON)
    Settings content;

    String reason;

    @Nullable
    String instruction;

    boolean demonstration;

    @Column(name = "organisation_id")
    @Nullable
    UUID organisationId;

    @Column(name = "published_by")
    @Nullable
    UUID publishedBy;

    @Generated
    @Column(name = "published_at")
    Instant publishedAt;

    protected SettingsVersion() {}

    SettingsVersion(UUID id, String jurisdiction, int number, Settings content, String reason) {
        this.id = id;
        this.jurisdiction = jurisdiction;
        this.number = number;
        this.content = content;
        this.reason = reason;
    }
}
