/**
 * How the time of a case is counted: working days of a calendar, and clocks that stand still for a while. Pure: what time
 * it is and which days are holidays is handed in, so a year of cases can be counted in a test.
 */
@NullMarked
package org.emining.approval.clock;

import org.jspecify.annotations.NullMarked;
