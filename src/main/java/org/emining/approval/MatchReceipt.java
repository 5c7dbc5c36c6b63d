package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The receipt of the instant of filing, as it was frozen. Written once, never changed; one a match. */
@Entity
@Table(name = "match_receipts")
@SuppressWarnings("NullAway.Init")
class MatchReceipt {

    @Id
    @Column(name = "match_id")
    UUID matchId;

    String receipt;

    protected MatchReceipt() {}

    MatchReceipt(UUID matchId, String receipt) {
        this.matchId = matchId;
        this.receipt = receipt;
    }
}
