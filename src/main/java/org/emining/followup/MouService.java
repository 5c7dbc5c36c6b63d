package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.jurisdiction.JurisdictionDirectory;
import org.emining.jurisdiction.Settings;
import org.emining.platform.Conditions;
import org.emining.platform.time.DatabaseClock;

/** The public register of memoranda of understanding: each province says by its settings what of them is shown, and when. */
@ApplicationScoped
@Transactional
class MouService {

    private final Milestones milestones;
    private final JurisdictionDirectory jurisdictions;
    private final CodeLists lists;
    private final DatabaseClock clock;

    MouService(Milestones milestones, JurisdictionDirectory jurisdictions, CodeLists lists, DatabaseClock clock) {
        this.milestones = milestones;
        this.jurisdictions = jurisdictions;
        this.lists = lists;
        this.clock = clock;
    }

    List<MouView> page(Conditions wanted, int count) {
        Map<String, Settings.Publication> shown = lists.find(CodeLists.PROVINCES).orElseThrow().items().stream()
                .map(CodeItem::code)
                .collect(Collectors.toMap(
                        code -> code, code -> jurisdictions.settings(code).shown()));
        return milestones.mous(due(wanted, shown), count).stream()
                .map(mou -> MouView.of(mou, Objects.requireNonNull(shown.get(mou.followUp().province))))
                .toList();
    }

    // Each province has a lag of its own, counted here from the confirmation.
    private Conditions due(Conditions wanted, Map<String, Settings.Publication> shown) {
        Instant now = clock.now();
        List<String> ways = new ArrayList<>();
        shown.forEach((province, publication) -> {
            String at = String.valueOf(ways.size());
            ways.add("f.province = :province" + at + " and m.answeredAt <= :until" + at);
            wanted.with("province" + at, province)
                    .with("until" + at, now.minus(Duration.ofDays(publication.registerLagDays())));
        });
        return wanted.and("(" + String.join(") or (", ways) + ")");
    }

    /** Those after one of them. */
    static void after(Conditions wanted, Instant confirmedAt, UUID id) {
        wanted.and("m.answeredAt > :at or (m.answeredAt = :at and m.id > :after)")
                .with("at", confirmedAt)
                .with("after", id);
    }
}
