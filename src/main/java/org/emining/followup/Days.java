package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import org.emining.jurisdiction.JurisdictionDirectory;
import org.emining.platform.time.DatabaseClock;

/** Which day it is where, by the database's clock. */
@ApplicationScoped
class Days {

    // Only for telling which day it is, as long as a jurisdiction has not said by which zone it does.
    private static final ZoneId PAKISTAN = ZoneId.of("Asia/Karachi");

    private final DatabaseClock clock;
    private final JurisdictionDirectory jurisdictions;

    Days(DatabaseClock clock, JurisdictionDirectory jurisdictions) {
        this.clock = clock;
        this.jurisdictions = jurisdictions;
    }

    /** By which this jurisdiction tells days. */
    ZoneId zone(String jurisdiction) {
        String zone = jurisdictions.settings(jurisdiction).timeZone();
        return zone == null ? PAKISTAN : ZoneId.of(zone);
    }

    /** The day it is there now. */
    LocalDate today(String jurisdiction) {
        return LocalDate.ofInstant(clock.now(), zone(jurisdiction));
    }
}
