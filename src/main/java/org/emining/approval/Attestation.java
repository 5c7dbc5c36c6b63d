package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.emining.conflict.rule.Office;
import org.jspecify.annotations.Nullable;

/** What a person said of itself before it turned a key on a case. Written once, never changed; one a person and case. */
@Entity
@Table(name = "match_attestations")
@SuppressWarnings("NullAway.Init")
class Attestation {

    @Id
    UUID id;

    @Column(name = "match_id")
    UUID matchId;

    String person;

    @Column(name = "member_id")
    UUID memberId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    Office office;

    boolean conflict;

    @Column(name = "declaration_id")
    @Nullable
    UUID declarationId;

    @Column(name = "attested_at")
    Instant attestedAt;

    protected Attestation() {}
}
