package org.emining.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What of a question and its answers everybody may read. Written once, never changed. */
@Entity
@Table(name = "published_answers")
@SuppressWarnings("NullAway.Init")
class PublishedAnswer {

    @Id
    UUID id;

    @Column(name = "question_id")
    UUID questionId;

    @Column(name = "project_id")
    UUID projectId;

    String question;

    String answer;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "approved_by")
    UUID approvedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    protected PublishedAnswer() {}
}
