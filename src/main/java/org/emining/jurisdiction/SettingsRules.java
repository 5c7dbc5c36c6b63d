package org.emining.jurisdiction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.emining.jurisdiction.SettingsRequests.Content;
import org.emining.jurisdiction.SettingsRequests.NewEscalation;
import org.emining.jurisdiction.SettingsRequests.NewFederalKey;
import org.emining.jurisdiction.SettingsRequests.NewHoliday;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** What must fit each other in settings; what lacks or breaks a field's own rule is told by that rule alone. */
final class SettingsRules {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final Consistent.Findings findings;

    SettingsRules(Consistent.Findings findings) {
        this.findings = findings;
    }

    void check(Content content) {
        String zone = content.timeZone();
        findings.check(zone == null || ZONES.contains(zone), "timeZone", "time-zone");
        holidays(content.holidays());
        federalKeys(content.federalKeys());
        escalations(content.escalations());
    }

    private void holidays(@Nullable List<NewHoliday> holidays) {
        Set<LocalDate> met = new HashSet<>();
        for (int i = 0; holidays != null && i < holidays.size(); i++) {
            NewHoliday holiday = holidays.get(i);
            if (holiday != null && holiday.on() != null && !met.add(holiday.on())) {
                findings.at("holidays", i, "on", "repeated");
            }
        }
    }

    private void federalKeys(@Nullable List<NewFederalKey> keys) {
        Set<Object> met = new HashSet<>();
        for (int i = 0; keys != null && i < keys.size(); i++) {
            NewFederalKey key = keys.get(i);
            if (key == null) {
                continue;
            }
            if ((key.jurisdiction() == null) == (key.projectId() == null)) {
                findings.at("federalKeys", i, "jurisdiction", "one-of-two", "projectId");
            } else if (!met.add(Objects.requireNonNullElse(key.jurisdiction(), String.valueOf(key.projectId())))) {
                findings.at("federalKeys", i, key.jurisdiction() == null ? "projectId" : "jurisdiction", "repeated");
            }
            if (key.effect() != null
                    && key.scope() != null
                    && (key.effect() == KeyEffect.NOT_REQUIRED) != (key.scope() == KeyScope.NONE)) {
                findings.at("federalKeys", i, "scope", "scope-of-effect");
            }
        }
    }

    private void escalations(@Nullable List<NewEscalation> steps) {
        int before = 0;
        for (int i = 0; steps != null && i < steps.size(); i++) {
            NewEscalation step = steps.get(i);
            if (step == null || step.afterDays() == null) {
                continue;
            }
            if (step.afterDays() <= before) {
                findings.at("escalations", i, "afterDays", "min", before + 1);
            }
            before = step.afterDays();
        }
    }
}
