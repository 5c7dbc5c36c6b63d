/** Mineral projects: what they seek and where, how they come to be published, and who may see which part. */
@NullMarked
package org.emining.project;

import org.jspecify.annotations.NullMarked;
