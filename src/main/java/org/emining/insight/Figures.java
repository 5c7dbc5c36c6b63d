package org.emining.insight;

import java.time.Instant;
import java.util.List;

/**
 * What a statistic comes to.
 *
 * @param n how many things were counted in all; those that stand in several rows count once
 * @param asOf the state of the database that was counted
 */
record Figures(long n, Instant asOf, List<Row> rows) {}
