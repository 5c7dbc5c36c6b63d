package org.emining.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A person who has stepped back from judging what was filed, and reads it as a reviewer no more. */
@Entity
@Table(name = "filing_recusals")
@IdClass(FilingRecusal.Key.class)
@SuppressWarnings("NullAway.Init")
class FilingRecusal {

    @Id
    @Column(name = "expression_id")
    UUID expressionId;

    /** Issuer and subject. */
    @Id
    String person;

    protected FilingRecusal() {}

    FilingRecusal(UUID expressionId, String person) {
        this.expressionId = expressionId;
        this.person = person;
    }

    /** What tells one from another. */
    record Key(UUID expressionId, String person) implements Serializable {}
}
