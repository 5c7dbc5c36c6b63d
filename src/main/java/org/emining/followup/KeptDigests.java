package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.Conditions;

/** Reads the digests that were kept. */
@ApplicationScoped
@Transactional
class KeptDigests {

    private final DigestSnapshots snapshots;

    KeptDigests(DigestSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** A digest that was kept. */
    @Schema(name = "DigestSnapshot", description = "A digest as it was after its period had ended.")
    record KeptDigest(UUID id, DigestView digest, Instant madeAt) {}

    /** The newest first. */
    List<KeptDigest> page(Conditions wanted, int count) {
        return snapshots.page(wanted, count).stream()
                .map(kept -> new KeptDigest(kept.id, kept.content, kept.madeAt))
                .toList();
    }
}
