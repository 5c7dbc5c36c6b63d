package org.emining.interest;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.catalogue.Stage;
import org.emining.platform.web.Money;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A firm's expression of interest in a project. Its status is moved by {@link Expressions#move} alone. */
@Entity
@Table(name = "expressions_of_interest")
@SuppressWarnings("NullAway.Init")
class Expression {

    @Id
    UUID id;

    @Column(name = "project_id")
    UUID projectId;

    @Column(name = "company_id")
    UUID companyId;

    @Column(name = "publisher_id")
    UUID publisherId;

    String province;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "filed_by")
    UUID filedBy;

    @Column(name = "filed_by_person")
    String filedByPerson;

    @Column(name = "filed_through")
    @Nullable
    UUID filedThrough;

    @Column(name = "drafted_by_person", updatable = false)
    String draftedByPerson;

    @Column(name = "drafted_through", updatable = false)
    @Nullable
    UUID draftedThrough;

    @Enumerated(EnumType.STRING)
    InterestStatus status;

    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    @Column(name = "receipt_number")
    @Nullable
    String receiptNumber;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "match_id")
    @Nullable
    UUID matchId;

    @ElementCollection
    @CollectionTable(name = "expression_members", joinColumns = @JoinColumn(name = "expression_id"))
    Set<ConsortiumMember> members = new HashSet<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "stages_offered")
    List<String> stagesOffered = new ArrayList<>();

    @Column(name = "investment_amount")
    @Nullable
    BigDecimal investmentAmount;

    @Column(name = "investment_currency")
    @Nullable
    String investmentCurrency;

    @Column(name = "investment_usd")
    @Nullable
    BigDecimal investmentUsd;

    @Column(name = "start_on")
    @Nullable
    LocalDate startOn;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Milestone> milestones = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Commitment> commitments = new ArrayList<>();

    @Nullable
    String message;

    boolean veiled;

    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Generated
    @Column(name = "updated_at")
    Instant updatedAt;

    protected Expression() {}

    Expression(UUID id, UUID projectId, UUID companyId) {
        this.id = id;
        this.projectId = projectId;
        this.companyId = companyId;
        this.status = InterestStatus.DRAFT;
        this.version = 1;
    }

    void offers(Requests.Offer offer) {
        Money investment = offer.investment();
        members.clear();
        members.addAll(or(offer.members()));
        stagesOffered = offer.stagesOffered() == null
                ? List.of()
                : offer.stagesOffered().stream().sorted().map(Stage::name).toList();
        investmentAmount = investment == null ? null : investment.value();
        investmentCurrency = investment == null ? null : investment.currency();
        investmentUsd = offer.investmentUsd() == null ? null : new BigDecimal(offer.investmentUsd());
        startOn = offer.startOn();
        milestones = or(offer.milestones());
        commitments = or(offer.commitments());
        message = offer.message();
    }

    List<ConsortiumMember> consortium() {
        return members.stream()
                .sorted(Comparator.comparing(ConsortiumMember::companyId))
                .toList();
    }

    List<UUID> memberCompanies() {
        return consortium().stream().map(ConsortiumMember::companyId).toList();
    }

    List<Stage> stages() {
        return stagesOffered.stream().map(Stage::valueOf).toList();
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
