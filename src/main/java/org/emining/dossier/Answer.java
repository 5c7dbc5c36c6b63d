package org.emining.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the side that was asked said; what it wants to add or to correct is one more. Written once, never changed. */
@Entity
@Table(name = "answers")
@SuppressWarnings("NullAway.Init")
class Answer {

    @Id
    UUID id;

    @Column(name = "question_id")
    UUID questionId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "answered_by")
    UUID answeredBy;

    String text;

    @Column(name = "answered_at")
    Instant answeredAt;

    protected Answer() {}
}
