/** The four languages of people, and the texts they read. */
@NullMarked
package org.emining.platform.language;

import org.jspecify.annotations.NullMarked;
