package org.emining.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.emining.approval.CaseSide;
import org.jspecify.annotations.Nullable;

/** What one side of a case asked the other. Written once, never changed. */
@Entity
@Table(name = "questions")
@SuppressWarnings("NullAway.Init")
class Question {

    @Id
    UUID id;

    @Column(name = "match_id")
    UUID matchId;

    @Column(name = "project_id")
    UUID projectId;

    @Enumerated(EnumType.STRING)
    CaseSide side;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "asked_by")
    UUID askedBy;

    String text;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "asked_at")
    Instant askedAt;

    protected Question() {}

    /** Who is to answer. */
    CaseSide asked() {
        return side == CaseSide.FILING ? CaseSide.REVIEWING : CaseSide.FILING;
    }
}
