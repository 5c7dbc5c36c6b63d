package org.emining.matching;

import java.util.UUID;
import org.emining.matching.engine.FirmProfile;
import org.jspecify.annotations.Nullable;

/**
 * A company as a ranking shows it, and what the formula reads of it.
 *
 * @param changedIn the transaction that changed it last
 */
record Firm(
        UUID id,
        String name,
        @Nullable String country,
        @Nullable String countryBasis,
        String status,
        @Nullable UUID organisation,
        long changedIn,
        FirmProfile profile) {}
