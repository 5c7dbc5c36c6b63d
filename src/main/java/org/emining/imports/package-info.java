/** Files of companies and projects, entered row by row by the same rules as one by one. */
@NullMarked
package org.emining.imports;

import org.jspecify.annotations.NullMarked;
