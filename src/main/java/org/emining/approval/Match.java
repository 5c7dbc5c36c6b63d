package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Situation;
import org.emining.interest.InterestEvent.InterestSubmitted;
import org.emining.matching.FrozenReceipt;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** The case file that government decides. Its status is moved by {@link Matches#move} alone. */
@Entity
@Table(name = "matches")
@SuppressWarnings("NullAway.Init")
class Match {

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

    @Column(name = "project_name")
    String projectName;

    @Column(name = "company_name")
    String companyName;

    String province;

    @Column(name = "file_number")
    String fileNumber;

    @Enumerated(EnumType.STRING)
    MatchStatus status;

    @Column(name = "reviewer_id")
    @Nullable
    UUID reviewerId;

    @Column(name = "policy_id")
    UUID policyId;

    @Column(name = "policy_version")
    int policyVersion;

    long score;

    @Nullable
    Integer rank;

    @Column(name = "filed_at")
    Instant filedAt;

    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Generated
    @Column(name = "updated_at")
    Instant updatedAt;

    protected Match() {}

    Match(InterestSubmitted filing, FrozenReceipt frozen) {
        this.id = filing.matchId();
        this.expressionId = filing.subjectId();
        this.projectId = filing.projectId();
        this.companyId = filing.companyId();
        this.organisationId = filing.organisationId();
        this.filedAt = filing.submittedAt();
        this.policyId = frozen.policyId();
        this.policyVersion = frozen.policyVersion();
        this.score = frozen.score();
        this.rank = frozen.rank();
        this.status = MatchStatus.SUBMITTED;
        this.version = 1;
    }

    /** What the flow judges moves by. */
    Situation situation() {
        return Situation.in(status, FederalEffect.NOT_REQUIRED);
    }
}
