/** Imports and exports; here the public records that an empty installation can begin with. */
@NullMarked
package org.emining.bulk;

import org.jspecify.annotations.NullMarked;
