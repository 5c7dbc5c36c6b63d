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
import org.emining.approval.ApprovedCase;
import org.emining.followup.flow.FollowUpStage;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** What becomes of one approval; it has the id of its case. Its stage is moved by {@link FollowUps#move} alone. */
@Entity
@Table(name = "follow_ups")
@SuppressWarnings("NullAway.Init")
class FollowUp {

    @Id
    UUID id;

    @Column(name = "expression_id")
    UUID expressionId;

    @Column(name = "project_id")
    UUID projectId;

    @Column(name = "company_id")
    UUID companyId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "publisher_id")
    UUID publisherId;

    String province;

    @Column(name = "project_name")
    String projectName;

    @Column(name = "company_name")
    String companyName;

    @Column(name = "file_number")
    @Nullable
    String fileNumber;

    @Enumerated(EnumType.STRING)
    FollowUpStage stage;

    @Column(name = "stage_since")
    Instant stageSince;

    @Column(name = "review_on")
    @Nullable
    LocalDate reviewOn;

    @Column(name = "opened_at")
    Instant openedAt;

    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Generated
    @Column(name = "updated_at")
    Instant updatedAt;

    protected FollowUp() {}

    /** @param at the instant of the approval */
    FollowUp(ApprovedCase approved, Instant at) {
        this.id = approved.id();
        this.expressionId = approved.expressionId();
        this.projectId = approved.projectId();
        this.companyId = approved.companyId();
        this.organisationId = approved.organisationId();
        this.publisherId = approved.publisherId();
        this.province = approved.province();
        this.projectName = approved.projectName();
        this.companyName = approved.companyName();
        this.fileNumber = approved.fileNumber();
        this.stage = FollowUpStage.INTRODUCED;
        this.stageSince = at;
        this.openedAt = at;
        this.version = 1;
    }

    /** Whether the day on which the sides wanted to look at it again is past, and it is not lapsed. */
    boolean reviewOverdue(LocalDate today) {
        return stage != FollowUpStage.LAPSED && reviewOn != null && reviewOn.isBefore(today);
    }
}
