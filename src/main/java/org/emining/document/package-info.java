/** Documents: what is known of them stands in the database, what is in them outside of it, behind one interface. */
@NullMarked
package org.emining.document;

import org.jspecify.annotations.NullMarked;
