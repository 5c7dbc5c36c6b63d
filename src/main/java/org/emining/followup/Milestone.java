package org.emining.followup;

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
import org.emining.followup.flow.FollowUpParty;
import org.emining.followup.flow.FollowUpStage;
import org.emining.followup.flow.MilestoneStatus;
import org.emining.followup.flow.Step;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A step that was reported, and what was answered. Its status is moved by {@link Milestones#answer} alone. */
@Entity
@Table(name = "milestones")
@SuppressWarnings("NullAway.Init")
class Milestone {

    @Id
    UUID id;

    @Column(name = "follow_up_id")
    UUID followUpId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_stage")
    FollowUpStage from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage")
    FollowUpStage to;

    @Enumerated(EnumType.STRING)
    MilestoneStatus status;

    @Column(name = "happened_on")
    LocalDate happenedOn;

    @Column(name = "review_on")
    @Nullable
    LocalDate reviewOn;

    @JdbcTypeCode(SqlTypes.JSON)
    List<MilestoneParty> parties;

    @Nullable
    String scope;

    @Nullable
    String reference;

    @Nullable
    String reason;

    @Nullable
    String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "reported_as")
    FollowUpParty reportedAs;

    @Column(name = "reported_by")
    UUID reportedBy;

    @Column(name = "reported_by_person")
    String reportedByPerson;

    @Column(name = "reporting_organisation")
    UUID reportingOrganisation;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "answered_as")
    @Nullable
    FollowUpParty answeredAs;

    @Column(name = "answered_by")
    @Nullable
    UUID answeredBy;

    @Column(name = "answering_organisation")
    @Nullable
    UUID answeringOrganisation;

    @Column(name = "answer_words")
    @Nullable
    String answerWords;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    protected Milestone() {}

    Milestone(UUID id, FollowUp followUp, Step step) {
        this.id = id;
        this.followUpId = followUp.id;
        this.from = step.from();
        this.to = step.to();
    }

    Step step() {
        return new Step(from, to);
    }
}
