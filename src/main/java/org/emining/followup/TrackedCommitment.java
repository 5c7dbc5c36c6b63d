package org.emining.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.emining.approval.ApprovalCondition;
import org.emining.followup.flow.Promise;
import org.emining.interest.Commitment;
import org.emining.platform.Ids;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** A promise of an approved expression of interest, or a condition of its approval. What it says never changes. */
@Entity
@Table(name = "commitments")
@SuppressWarnings("NullAway.Init")
class TrackedCommitment {

    @Id
    UUID id;

    @Column(name = "follow_up_id")
    UUID followUpId;

    @Enumerated(EnumType.STRING)
    CommitmentOrigin origin;

    int place;

    @Nullable
    String kind;

    @Nullable
    BigDecimal target;

    @Nullable
    String unit;

    @Nullable
    BigDecimal baseline;

    @Nullable
    String words;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Nullable
    String verifier;

    @Column(name = "verifier_id")
    @Nullable
    UUID verifierId;

    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Generated
    @Column(name = "updated_at")
    Instant updatedAt;

    protected TrackedCommitment() {}

    private TrackedCommitment(UUID followUpId, CommitmentOrigin origin, int place, @Nullable LocalDate dueOn) {
        this.id = Ids.next();
        this.followUpId = followUpId;
        this.origin = origin;
        this.place = place;
        this.dueOn = dueOn;
        this.version = 1;
    }

    static TrackedCommitment of(UUID followUpId, int place, Commitment promised) {
        TrackedCommitment made =
                new TrackedCommitment(followUpId, CommitmentOrigin.EXPRESSION, place, promised.dueOn());
        made.kind = promised.kind();
        made.target = new BigDecimal(promised.target());
        made.unit = promised.unit();
        made.baseline = promised.baseline() == null ? null : new BigDecimal(promised.baseline());
        made.verifier = promised.verifier();
        return made;
    }

    static TrackedCommitment of(UUID followUpId, int place, ApprovalCondition condition) {
        TrackedCommitment made = new TrackedCommitment(followUpId, CommitmentOrigin.APPROVAL, place, condition.dueOn());
        made.words = condition.text();
        return made;
    }

    Promise promise() {
        return new Promise(target, dueOn);
    }
}
