package org.emining.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.emining.platform.Conditions;
import org.emining.platform.Ids;
import org.emining.platform.database.Alone;
import org.emining.platform.time.DatabaseClock;

/** The digests that were kept. */
@ApplicationScoped
@Transactional
class DigestSnapshots implements PanacheRepositoryBase<DigestSnapshot, UUID> {

    private final Digests digests;
    private final DatabaseClock clock;

    DigestSnapshots(Digests digests, DatabaseClock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    /** Keeps the digest of a period that has ended, unless one is kept. Replicas do it one after the other. @return whether it did */
    boolean keep(String jurisdiction, DigestPeriod period, LocalDate endsOn) {
        Alone.with(getEntityManager(), "emining.digest " + jurisdiction + " " + period);
        if (count("jurisdiction = ?1 and period = ?2 and endsOn = ?3", jurisdiction, period, endsOn) > 0) {
            return false;
        }
        persistAndFlush(new DigestSnapshot(Ids.next(), digests.of(jurisdiction, period, endsOn), clock.now()));
        return true;
    }

    /** The newest first. */
    List<DigestSnapshot> page(Conditions wanted, int count) {
        return find("from DigestSnapshot d where " + wanted.where() + " order by d.id desc", wanted.values())
                .page(0, count)
                .list();
    }
}
