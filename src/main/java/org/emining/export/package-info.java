/** Whole collections as files, and where the feed of changes goes on from them. */
@NullMarked
package org.emining.export;

import org.jspecify.annotations.NullMarked;
