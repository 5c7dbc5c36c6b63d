/** Questions to the database in plain SQL, several of them in one statement. */
@NullMarked
package org.emining.platform.database;

import org.jspecify.annotations.NullMarked;
