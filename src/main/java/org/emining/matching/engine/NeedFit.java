package org.emining.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * How a firm serves one need.
 *
 * @param need the need as declared
 * @param share its normalised weight W_i; the shares of a project sum to 1,000
 * @param exact whether the firm has this very mineral and stage, or service
 * @param contact whether some capability has something in common with both the mineral and the stage
 * @param servedBy the capability with the largest {@code sum}, the first by mineral code and stage among equals; null when
 *     the firm has no capability at all. The three fits are all of this one capability.
 * @param mineral fit of the mineral
 * @param stage fit of the stage
 * @param track fit of the track record in exactly this need's cell
 * @param sum weight of MINERAL x mineral + weight of STAGE x stage + weight of TRACK_RECORD x track
 * @param sumUpTo the largest sum any capability could reach if every unknown track record were full
 */
public record NeedFit(
        Need need,
        int share,
        boolean exact,
        boolean contact,
        @Nullable Capability servedBy,
        Fit mineral,
        Fit stage,
        Fit track,
        int sum,
        int sumUpTo) {}
