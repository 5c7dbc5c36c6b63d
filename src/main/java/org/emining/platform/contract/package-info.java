/** The published description of the API: what every operation shares is added here, once. */
@NullMarked
package org.emining.platform.contract;

import org.jspecify.annotations.NullMarked;
