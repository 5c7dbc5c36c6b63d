/** What features tell each other inside one transaction. */
@NullMarked
package org.emining.platform.event;

import org.jspecify.annotations.NullMarked;
