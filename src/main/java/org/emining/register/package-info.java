/**
 * What the public may read of filings and decisions: the register, and the same in the form of the Open Contracting Data
 * Standard. Reads only, and shows of each case what its jurisdiction had laid down for the public when it was filed.
 */
@NullMarked
package org.emining.register;

import org.jspecify.annotations.NullMarked;
