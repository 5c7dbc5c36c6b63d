package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Conditions;

/** Reads follow-ups. */
@ApplicationScoped
@Transactional
class FollowUpService {

    private final FollowUpAccess access;
    private final FollowUps followUps;
    private final Days days;

    FollowUpService(FollowUpAccess access, FollowUps followUps, Days days) {
        this.access = access;
        this.followUps = followUps;
        this.days = days;
    }

    FollowUpView see(Actor actor, UUID id) {
        FollowUp followUp = access.see(actor, id);
        return FollowUpView.of(followUp, days.today(followUp.province));
    }

    List<FollowUpView> page(Conditions wanted, int count) {
        Map<String, LocalDate> today = new HashMap<>();
        return followUps.page(wanted, count).stream()
                .map(row -> FollowUpView.of(row, today.computeIfAbsent(row.province, days::today)))
                .toList();
    }
}
