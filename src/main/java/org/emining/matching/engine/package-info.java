/**
 * The ranking formula and nothing else: profiles, a policy and a date in, ranked receipts out. Pure (no framework, no
 * clock, no database), so that the same inputs give the same answer on every machine; a decision and its explanation
 * are one computation. Start reading at {@link org.emining.matching.engine.MatchingEngine}.
 */
@NullMarked
package org.emining.matching.engine;

import org.jspecify.annotations.NullMarked;
