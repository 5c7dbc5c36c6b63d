package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emining.jurisdiction.JurisdictionDirectory;
import org.emining.platform.Conditions;
import org.emining.platform.time.DatabaseClock;

/** The public register of memoranda of understanding: the settings that a filing was made under say what is shown, and when. */
@ApplicationScoped
@Transactional
class MouService {

    private final Milestones milestones;
    private final JurisdictionDirectory jurisdictions;
    private final DatabaseClock clock;

    MouService(Milestones milestones, JurisdictionDirectory jurisdictions, DatabaseClock clock) {
        this.milestones = milestones;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    List<MouView> page(Conditions wanted, int count) {
        return milestones.mous(wanted, clock.now(), count).stream()
                .map(mou ->
                        MouView.of(mou, jurisdictions.settings(mou.settingsId()).shown()))
                .toList();
    }

    /** Those after one of them. */
    static void after(Conditions wanted, Instant confirmedAt, UUID id) {
        wanted.and("m.answeredAt > :at or (m.answeredAt = :at and m.id > :after)")
                .with("at", confirmedAt)
                .with("after", id);
    }
}
