package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Which letter followed an approval. Written once, never changed; one a match. */
@Entity
@Table(name = "match_letters")
@SuppressWarnings("NullAway.Init")
class Letter {

    @Id
    @Column(name = "match_id")
    UUID matchId;

    String reference;

    String sha256;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "issued_by")
    UUID issuedBy;

    @Column(name = "issued_at")
    Instant issuedAt;

    protected Letter() {}
}
