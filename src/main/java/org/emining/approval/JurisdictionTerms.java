package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.time.DatabaseClock;

/**
 * What approval needs to know of a jurisdiction's settings, in one place. As long as a jurisdiction has set nothing, the
 * federation has no say, nobody hears appeals, and no time for them is invented: none passes.
 */
@ApplicationScoped
class JurisdictionTerms {

    private static final ZoneId PAKISTAN = ZoneId.of("Asia/Karachi");

    private final DatabaseClock clock;

    JurisdictionTerms(DatabaseClock clock) {
        this.clock = clock;
    }

    /** By which days are told. */
    ZoneId zone(String province) {
        return PAKISTAN;
    }

    /** The day it is there now, by the database's clock. */
    LocalDate today(String province) {
        return LocalDate.ofInstant(clock.now(), zone(province));
    }

    /** What the federation has to say on cases of the project. */
    FederalSay federalSay(String province, UUID projectId) {
        return FederalSay.NONE;
    }

    /** The authority that hears appeals; its reviewers do not turn the province's key. */
    Optional<UUID> appealBody(String province) {
        return Optional.empty();
    }

    /** The last day for an appeal against what is decided on this day. */
    Optional<LocalDate> lastDayToAppeal(String province, LocalDate decidedOn) {
        return Optional.empty();
    }
}
