/** The e-mining matchmaking service; see {@code docs/architecture.md} for the packages and what each may import. */
@NullMarked
package org.emining;

import org.jspecify.annotations.NullMarked;
