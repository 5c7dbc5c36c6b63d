package org.emining.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * SHA-256, in hexadecimal digits, of the interests as text in UTF-8: a line each in their order, ended by a line feed, of
     * kind, holder, companyId, organisationId, name, startedOn and endedOn with a tab between; empty where one is absent.
     */
    String interestsSha256() {
        String text = interests.stream()
                .map(one -> Stream.of(
                                        one.kind(),
                                        one.holder(),
                                        one.companyId(),
                                        one.organisationId(),
                                        one.name(),
                                        one.startedOn(),
                                        one.endedOn())
                                .map(part -> Objects.toString(part, ""))
                                .collect(Collectors.joining("\t"))
                        + "\n")
                .collect(Collectors.joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    boolean valid(LocalDate today) {
        return !today.isBefore(declaredOn) && !today.isAfter(validUntil);
    }
}
