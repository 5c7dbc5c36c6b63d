/** Ties that bar a person from judging: yearly declarations, who owns whom, and what the rules make of both. */
@NullMarked
package org.emining.conflict;

import org.jspecify.annotations.NullMarked;
