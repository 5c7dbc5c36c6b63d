package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.emining.approval.clock.WorkingCalendar;
import org.emining.approval.flow.Party;
import org.emining.jurisdiction.Settings;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;

/**
 * Reports of missed clocks. An office that lets its time pass is reported to itself at once, and further as its
 * jurisdiction has laid down; the case is late from then on and for good. Nobody gets any power by it, and nothing is
 * decided.
 */
@ApplicationScoped
class Escalations implements PanacheRepositoryBase<MatchEscalation, UUID> {

    private final JurisdictionTerms terms;
    private final Event<ApprovalEvent> events;

    Escalations(JurisdictionTerms terms, Event<ApprovalEvent> events) {
        this.terms = terms;
        this.events = events;
    }

    /** In the order in which they were made. */
    List<MatchEscalation> of(UUID matchId) {
        return list("matchId = ?1 order by escalatedAt, level, id", matchId);
    }

    /** Makes every report of a running clock that is due by now. The caller holds the row of the case. */
    void report(Match match, MatchClock row, Instant now) {
        if (row.dueAt == null || row.dueAt.isAfter(now) || row.clock.on() == Party.FILING_SIDE) {
            return;
        }
        if (!row.missed()) {
            row.missedAt = row.dueAt;
            tell(match, row, 1, Settings.Addressee.AUTHORITY, row.dueAt);
        }
        List<Settings.Escalation> steps = terms.escalations(match, row.clock);
        int told = (int) count("clockId = ?1", row.id);
        row.escalateAt = null;
        for (int level = told + 1; level <= steps.size() + 1; level++) {
            Settings.Escalation step = steps.get(level - 2);
            Instant at = after(match, row, step.afterDays());
            if (at.isAfter(now)) {
                row.escalateAt = at;
                return;
            }
            tell(match, row, level, step.to(), at);
        }
    }

    private Instant after(Match match, MatchClock row, int days) {
        if (row.dueOn == null) {
            throw new IllegalStateException("missed, and has no last day: " + row.id);
        }
        WorkingCalendar calendar = terms.timeFor(match, row.clock).required().calendar();
        return calendar.endOf(calendar.workingDayAfter(row.dueOn, days));
    }

    private void tell(Match match, MatchClock row, int level, Settings.Addressee to, Instant at) {
        MatchEscalation report = new MatchEscalation();
        report.id = Ids.next();
        report.matchId = match.id;
        report.clockId = row.id;
        report.level = level;
        report.addressee = to;
        report.jurisdiction = to == Settings.Addressee.FEDERATION
                ? Actor.FEDERATION
                : JurisdictionTerms.jurisdiction(match, row.clock);
        report.escalatedAt = at;
        persistAndFlush(report);
        events.fire(new ApprovalEvent.ClockMissed(
                match.id,
                match.version,
                row.id,
                row.clock,
                level,
                to,
                report.jurisdiction,
                Objects.requireNonNull(row.missedAt),
                at));
    }
}
