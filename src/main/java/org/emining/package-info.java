/** The entrance of the jar. Everything else is in the packages of the features. */
@NullMarked
package org.emining;

import org.jspecify.annotations.NullMarked;
