package org.emining.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * One thing nobody has stated yet.
 *
 * @param criterion the criterion it would count for
 * @param fact what is missing
 * @param need the need it would count for; null unless the criterion is judged per need
 */
public record Unknown(
        Criterion criterion, MissingFact fact, @Nullable Cell need) {}
