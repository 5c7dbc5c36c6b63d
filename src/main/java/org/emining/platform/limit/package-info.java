/** How much a caller may ask in a while, and how many requests are worked on at a time. */
@NullMarked
package org.emining.platform.limit;

import org.jspecify.annotations.NullMarked;
