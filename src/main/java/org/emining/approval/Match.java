package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.FederalOpinion;
import org.emining.approval.flow.FederalScope;
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
    @Nullable
    String fileNumber;

    @Enumerated(EnumType.STRING)
    MatchStatus status;

    @Column(name = "status_since")
    Instant statusSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "federal_effect")
    FederalEffect federalEffect;

    @Enumerated(EnumType.STRING)
    @Column(name = "federal_scope")
    FederalScope federalScope;

    @Enumerated(EnumType.STRING)
    @Column(name = "federal_opinion")
    FederalOpinion federalOpinion;

    int round;

    boolean conditioned;

    boolean heard;

    @Enumerated(EnumType.STRING)
    @Column(name = "stood_in")
    @Nullable
    MatchStatus stoodIn;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "settings_id")
    @Nullable
    UUID settingsId;

    @Column(name = "federal_settings_id")
    @Nullable
    UUID federalSettingsId;

    @Column(name = "clock_due_at")
    @Nullable
    Instant clockDueAt;

    @Column(name = "late_since")
    @Nullable
    Instant lateSince;

    @Column(name = "attend_at")
    @Nullable
    Instant attendAt;

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

    @Column(name = "filed_on")
    LocalDate filedOn;

    boolean veiled;

    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Generated
    @Column(name = "updated_at")
    Instant updatedAt;

    protected Match() {}

    /** @param filedOn the day of filing where the project is */
    Match(InterestSubmitted filing, LocalDate filedOn, FrozenReceipt frozen, FederalSay say) {
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
        this.filedOn = filedOn;
        this.federalEffect = say.effect();
        this.federalScope = say.scope();
        Situation situation = Situation.filed(say.effect());
        this.status = situation.status();
        this.statusSince = filedAt;
        this.federalOpinion = situation.opinion();
        this.round = situation.round();
        this.version = 1;
    }

    /** What the flow judges moves by on this day. */
    Situation situation(LocalDate today) {
        return new Situation(status, federalEffect, federalOpinion, conditioned, heard, overdue(today), stoodIn, round);
    }

    // A case is put off until a day; everything else may be done on the last day still.
    private boolean overdue(LocalDate today) {
        return dueOn != null && (status == MatchStatus.DEFERRED ? !today.isBefore(dueOn) : today.isAfter(dueOn));
    }
}
