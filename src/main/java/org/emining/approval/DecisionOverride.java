package org.emining.approval;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Why a decision approved a lower-ranked firm, and whom it passed over. Written once, never changed. */
@Entity
@Table(name = "decision_overrides")
@SuppressWarnings("NullAway.Init")
class DecisionOverride {

    @Id
    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "match_id")
    UUID matchId;

    @Column(name = "project_id")
    UUID projectId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> reasons;

    String words;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "decision_passed_over", joinColumns = @JoinColumn(name = "decision_id"))
    Set<PassedOver> passedOver = new HashSet<>();

    protected DecisionOverride() {}

    /** A case that ranked higher, with its score. */
    @Embeddable
    record PassedOver(@Column(name = "match_id") UUID matchId, long score) {}
}
