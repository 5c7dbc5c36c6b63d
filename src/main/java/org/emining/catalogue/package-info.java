/** Code lists and what they mean: minerals, stages, countries, provinces, identifier schemes, certificates. */
@NullMarked
package org.emining.catalogue;

import org.jspecify.annotations.NullMarked;
