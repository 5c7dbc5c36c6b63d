/** Organisations, members, roles, mandates: the token says who asks, this package says for whom. */
@NullMarked
package org.emining.organisation;

import org.jspecify.annotations.NullMarked;
