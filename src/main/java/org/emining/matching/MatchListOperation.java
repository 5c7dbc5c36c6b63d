package org.emining.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** A request for match lists and how far it is. Changed by {@link MatchListOperations}'s updates only. */
@Entity
@Table(name = "operations")
@SuppressWarnings("NullAway.Init")
class MatchListOperation {

    /** What kind of work this is, among others to come. */
    static final String KIND = "MATCH_LISTS";

    @Id
    UUID id;

    @Column(updatable = false)
    String kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    OperationStatus status;

    /** Whose it is. */
    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Column(name = "started_by", updatable = false)
    UUID startedBy;

    @Column(updatable = false)
    int top;

    @Column(name = "policy_version", updatable = false)
    int policyVersion;

    @Column(name = "assessed_on", updatable = false)
    LocalDate assessedOn;

    @Column(updatable = false)
    int total;

    @Column(updatable = false)
    int done;

    @Column(name = "left_out", updatable = false)
    int leftOut;

    @Column(insertable = false, updatable = false)
    @Nullable
    String error;

    @Column(name = "started_at", insertable = false, updatable = false)
    @Nullable
    Instant startedAt;

    @Column(name = "finished_at", insertable = false, updatable = false)
    @Nullable
    Instant finishedAt;

    @Column(name = "expires_at", insertable = false, updatable = false)
    @Nullable
    Instant expiresAt;

    @Column(updatable = false)
    long version;

    @Column(name = "created_at", insertable = false, updatable = false)
    @Generated
    Instant createdAt;

    @Column(name = "updated_at", insertable = false, updatable = false)
    @Generated
    Instant updatedAt;

    protected MatchListOperation() {}

    MatchListOperation(
            UUID id, UUID organisation, UUID member, int top, int policyVersion, LocalDate assessedOn, int total) {
        this.id = id;
        this.kind = KIND;
        this.status = OperationStatus.QUEUED;
        this.organisationId = organisation;
        this.startedBy = member;
        this.top = top;
        this.policyVersion = policyVersion;
        this.assessedOn = assessedOn;
        this.total = total;
        this.version = 1;
    }
}
