package org.emining.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a move rests on besides what is said with it.
 *
 * @param attestation of the person who makes it; null where none is asked for
 * @param passedOver the higher-ranked cases that it comes before, the highest first
 */
record Backing(@Nullable UUID attestation, List<Match> passedOver) {

    static final Backing NONE = new Backing(null, List.of());
}
