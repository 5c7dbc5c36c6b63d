package org.emining.matching.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate a firm holds or held.
 *
 * @param scheme code of the certificate list
 * @param expiresOn the last day it is valid; null: not stated, and then it earns nothing yet, because a date stated later
 *     could lie in the past and a stated fact must never cost points
 */
public record Certificate(String scheme, @Nullable LocalDate expiresOn) {}
