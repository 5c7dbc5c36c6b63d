/**
 * What follows from the formula and is not a ranking: how a firm can rise, which firms together serve a project, how firm
 * a place is when the weights move, and what both sides think of each other. Pure like the engine, and no second formula:
 * every score that is answered comes from {@link org.emining.matching.engine.MatchingEngine}; the arithmetic here only
 * finds what is worth asking it, and properties hold the two together.
 */
@NullMarked
package org.emining.matching.advice;

import org.jspecify.annotations.NullMarked;
