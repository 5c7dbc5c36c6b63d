/** The match case: opened when an expression of interest is filed, decided by government along {@code approval.flow}. */
@NullMarked
package org.emining.approval;

import org.jspecify.annotations.NullMarked;
