/** How far an approval has come, as one table and plain rules. */
@NullMarked
package org.emining.followup.flow;

import org.jspecify.annotations.NullMarked;
