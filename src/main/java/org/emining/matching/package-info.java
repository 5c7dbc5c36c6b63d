/** The ranking: the policy in force, what the formula reads of the database, and the ranking endpoints. */
@NullMarked
package org.emining.matching;

import org.jspecify.annotations.NullMarked;
