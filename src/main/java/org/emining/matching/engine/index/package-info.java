/**
 * All firms in memory, for rankings that need not look at each of them. Pure: no framework, no clock, no database; who
 * uses it keeps it current. It holds no formula of its own: what a fact earns is asked of the judges of {@link
 * org.emining.matching.engine}, once for each distinct fact, and added up; every receipt it hands out is written by the
 * plain {@link org.emining.matching.engine.Scorer} and compared with that sum. Start reading at {@link
 * org.emining.matching.engine.index.FirmIndex}.
 */
@NullMarked
package org.emining.matching.engine.index;

import org.jspecify.annotations.NullMarked;
