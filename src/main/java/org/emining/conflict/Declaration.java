package org.emining.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a person declared to be tied to. Written once, never changed; see {@link Declarations#counting}. */
@Entity
@Table(name = "declarations")
@SuppressWarnings("NullAway.Init")
class Declaration {

    @Id
    UUID id;

    String person;

    @Column(name = "member_id")
    UUID memberId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<DeclaredInterest> interests;

    @Column(name = "declared_on")
    LocalDate declaredOn;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    protected Declaration() {}

    Declaration(UUID id, Actor actor, String person, List<DeclaredInterest> interests, LocalDate today) {
        this.id = id;
        this.person = person;
        this.memberId = actor.member();
        this.organisationId = actor.organisation();
        this.interests = List.copyOf(interests);
        this.declaredOn = today;
        this.validUntil = today.plusYears(1).minusDays(1);
    }

    boolean valid(LocalDate today) {
        return !today.isBefore(declaredOn) && !today.isAfter(validUntil);
    }
}
