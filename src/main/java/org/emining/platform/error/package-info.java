/** The closed list of error codes, and the one place that turns any failure into a problem (RFC 9457). */
@NullMarked
package org.emining.platform.error;

import org.jspecify.annotations.NullMarked;
