package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.approval.clock.WorkingCalendar;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.FederalEffect;
import org.emining.approval.flow.FederalScope;
import org.emining.jurisdiction.FederalKeys;
import org.emining.jurisdiction.JurisdictionDirectory;
import org.emining.jurisdiction.SettingName;
import org.emining.jurisdiction.Settings;
import org.emining.jurisdiction.TimedStep;
import org.emining.organisation.Actor;
import org.emining.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * What approval needs to know of a jurisdiction's settings, in one place. As long as a jurisdiction has set nothing, the
 * federation has no say, nobody hears appeals, and no time for anything is invented.
 *
 * <p>Periods, pauses, reports and the appeal body are those of the version that a case was filed under. What says which day
 * it is follows the present: time zone for telling days, holidays.
 */
@ApplicationScoped
class JurisdictionTerms {

    // Only for telling which day it is; no clock runs by it.
    private static final ZoneId PAKISTAN = ZoneId.of("Asia/Karachi");

    private final DatabaseClock clock;
    private final JurisdictionDirectory jurisdictions;

    JurisdictionTerms(DatabaseClock clock, JurisdictionDirectory jurisdictions) {
        this.clock = clock;
        this.jurisdictions = jurisdictions;
    }

    /** By which days are told. */
    ZoneId zone(String province) {
        String zone = jurisdictions.settings(province).timeZone();
        return zone == null ? PAKISTAN : ZoneId.of(zone);
    }

    /** The day it is there now, by the database's clock. */
    LocalDate today(String province) {
        return LocalDate.ofInstant(clock.now(), zone(province));
    }

    /** The instant it is now, by the database's clock. */
    Instant now() {
        return clock.now();
    }

    /** The versions in force now, by which a case that is filed now is dealt with. */
    JurisdictionDirectory.InForce inForce(String province, UUID projectId) {
        return jurisdictions.now(province, projectId);
    }

    /** What the federation has to say on cases of the project. */
    FederalSay federalSay(String province, UUID projectId) {
        FederalKeys keys = inForce(province, projectId).federalKey();
        return new FederalSay(
                FederalEffect.valueOf(keys.effect().name()),
                FederalScope.valueOf(keys.scope().name()));
    }

    /**
     * The authority that hears an appeal of the case; its reviewers do not turn the province's key on it. It is the one that
     * was named when the case was filed, so that nobody is given another judge after the decision; where none was named
     * then, the one that is now, or the appeal would never be heard.
     */
    Optional<UUID> appealBody(Match match) {
        return Optional.ofNullable(jurisdictions.settings(match.settingsId).appealBody())
                .or(() -> Optional.ofNullable(
                        jurisdictions.settings(match.province).appealBody()))
                .map(Settings.AppealBody::organisationId);
    }

    /** Whose working days a clock counts. */
    static String jurisdiction(Match match, Clock clock) {
        return clock == Clock.CONCUR ? Actor.FEDERATION : match.province;
    }

    /** What was in force for this clock when the case was filed. */
    Settings atFiling(Match match, Clock clock) {
        return jurisdictions.settings(clock == Clock.CONCUR ? match.federalSettingsId : match.settingsId);
    }

    /** The time allowed, by the version of the filing and the holidays that are known now. */
    AllowedTime timeFor(Match match, Clock clock) {
        Settings settings = atFiling(match, clock);
        String jurisdiction = jurisdiction(match, clock);
        TimedStep step = TimedStep.valueOf(clock.name());
        Optional<Settings.Period> period = settings.period(step);
        if (period.isEmpty()) {
            return new AllowedTime.Missing(jurisdiction, SettingName.period(step));
        }
        WorkingCalendar calendar = calendar(settings, jurisdiction);
        if (calendar == null) {
            return new AllowedTime.Missing(
                    jurisdiction, settings.timeZone() == null ? SettingName.TIME_ZONE : SettingName.WORKING_WEEK);
        }
        return new AllowedTime.LaidDown(period.get().workingDays(), period.get().source(), calendar);
    }

    private @Nullable WorkingCalendar calendar(Settings settings, String jurisdiction) {
        return settings.timeZone() == null || settings.workingWeek().isEmpty()
                ? null
                : new WorkingCalendar(
                        ZoneId.of(settings.timeZone()),
                        EnumSet.copyOf(settings.workingWeek()),
                        jurisdictions.holidays(jurisdiction));
    }

    /** The clock of the time that a move hands to the filing side. */
    static Optional<Clock> handedBy(Action action) {
        return switch (action) {
            case RETURN -> Optional.of(Clock.CURE);
            case ISSUE_SHOW_CAUSE -> Optional.of(Clock.SHOW_CAUSE_RESPONSE);
            case REJECT -> Optional.of(Clock.APPEAL);
            default -> Optional.empty();
        };
    }

    /** What is not laid down and keeps this move from being made; such moves are not among those allowed. */
    Optional<AllowedTime.Missing> lacking(Match match, Action action) {
        return handedBy(action)
                .map(clock -> timeFor(match, clock))
                .filter(AllowedTime.Missing.class::isInstance)
                .map(AllowedTime.Missing.class::cast);
    }

    /** To whom a missed clock is reported after the office whose clock it is. */
    List<Settings.Escalation> escalations(Match match, Clock clock) {
        return atFiling(match, clock).escalations();
    }

    /** For what a clock may be stopped. */
    List<String> pauseReasons(Match match, Clock clock) {
        return atFiling(match, clock).pauseReasons();
    }
}
