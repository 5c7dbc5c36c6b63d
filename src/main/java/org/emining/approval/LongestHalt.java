package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.emining.platform.PlatformConfig;

/**
 * For how long a case is held up at a time. A halt without an end in sight would decide it without a decision; one that
 * must go on is asked for again, with a reason.
 */
@ApplicationScoped
class LongestHalt {

    private final PlatformConfig config;

    LongestHalt(PlatformConfig config) {
        this.config = config;
    }

    /** The last day that a pause or a deferral of this day may name. */
    LocalDate from(LocalDate today) {
        return today.plusDays(config.clocks().longestHaltDays());
    }
}
