/** Files of companies, projects and participants, entered or changed row by row by the same rules as one by one. */
@NullMarked
package org.emining.imports;

import org.jspecify.annotations.NullMarked;
