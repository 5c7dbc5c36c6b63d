/**
 * What each province and the federation have laid down for the approval of matches: calendar, periods, pauses, the say of
 * the federation, appeals, what the register shows. Versioned data; nothing of it that a statute would say has a default.
 */
@NullMarked
package org.emining.jurisdiction;

import org.jspecify.annotations.NullMarked;
