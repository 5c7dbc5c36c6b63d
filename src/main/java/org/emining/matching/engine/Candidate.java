package org.emining.matching.engine;

/**
 * A firm among the firms for a project, or a project among those for a firm, with its place.
 *
 * @param rank 1 is best; equal scores share a rank and the next one counts on (1, 2, 2, 4)
 * @param receipt the score and all it follows from
 */
public record Candidate(int rank, Receipt receipt) {}
