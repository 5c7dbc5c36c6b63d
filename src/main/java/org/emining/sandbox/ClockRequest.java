package org.emining.sandbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the clock shall go on. */
@Schema(name = "SetSandboxClock", description = "How the clock shall go on.")
record ClockRequest(
        @Schema(
                description =
                        "From where: not before what it shows, not after the year 2099. Absent: from what it shows.")
        @Nullable
        Instant now,

        @Schema(description = "How many times as fast as real time: at 1440 a day takes a minute.")
        @NotNull
        @Min(1)
        @Max(1440)
        Integer rate) {}
