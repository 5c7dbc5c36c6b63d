package org.emining.matching.engine;

/**
 * What one criterion adds to a score.
 *
 * @param code the criterion
 * @param weight its weight, 0..100
 * @param state UNKNOWN when no fact it rests on is known
 * @param points what it adds, 0..weight x 1,000,000; 0 while UNKNOWN
 */
public record CriterionRow(Criterion code, int weight, Fit.State state, long points) {}
