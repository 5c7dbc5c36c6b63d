/**
 * Is the ranking any good? Ranks all firms of the public records for facilities that are not in their history, by the
 * service's own formula and by simple rules, and asks how high those stand who really took part. Not part of the service:
 * {@code ./mvnw -q -Pevaluation} runs it and writes docs/ranking-quality.md.
 */
@NullMarked
package org.emining.evaluation;

import org.jspecify.annotations.NullMarked;
