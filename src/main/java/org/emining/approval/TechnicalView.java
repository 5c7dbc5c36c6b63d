package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said of a case before anybody who judges knew whose it is. Written once, never changed; one a case. */
@Entity
@Table(name = "match_technical_views")
@SuppressWarnings("NullAway.Init")
class TechnicalView {

    @Id
    @Column(name = "match_id")
    UUID matchId;

    @Column(name = "score_confirmed")
    boolean scoreConfirmed;

    @Nullable
    String comment;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "fixed_by")
    UUID fixedBy;

    @Column(name = "fixed_at")
    Instant fixedAt;

    protected TechnicalView() {}
}
