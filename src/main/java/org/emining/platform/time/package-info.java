/** The one clock. */
@NullMarked
package org.emining.platform.time;

import org.jspecify.annotations.NullMarked;
