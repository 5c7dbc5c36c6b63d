package org.emining.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * CAPACITY: the capital a project seeks against what a firm puts into one project.
 *
 * @param fit 1,000 inside the ticket, falling with the logarithm of the distance outside it
 * @param soughtUsd the capital sought in whole US dollars, if stated
 * @param ticket the firm's ticket, if stated
 */
public record CapacityFit(
        Fit fit, @Nullable Long soughtUsd, @Nullable Ticket ticket) {}
