package org.emining.sandbox;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the clock shows. */
@Schema(name = "SandboxClock", description = "The clock of the sandbox, which all its callers share.")
record ClockView(
        @Schema(description = "What it shows.") Instant now,

        @Schema(description = "How many times as fast as real time it runs.", minimum = "1", maximum = "1440")
        int rate,

        long version) {

    static final String VIEW = "sandbox";
}
