/**
 * The transparency log: entries written with what they tell of, a tree over them (RFC 9162), signed checkpoints, proofs and
 * witnesses. Knows no feature; what becomes an entry says {@code platform.event.Logged}.
 */
@NullMarked
package org.emining.ledger;

import org.jspecify.annotations.NullMarked;
