/**
 * Checks offline what the service has said. Imports nothing but {@code java..}: no class of the service, no library, so
 * that an error of the engine is not repeated here, and anybody can read all of it. Start at
 * {@link org.emining.verifier.Receipts} or {@link org.emining.verifier.VerifyLog}.
 */
@NullMarked
package org.emining.verifier;

import org.jspecify.annotations.NullMarked;
