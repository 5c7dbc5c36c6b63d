/** Expressions of interest: what a firm, alone or as lead of a consortium, offers a project, and when it filed that. */
@NullMarked
package org.emining.interest;

import org.jspecify.annotations.NullMarked;
