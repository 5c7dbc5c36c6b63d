/** What the cases, projects and firms come to when they are counted. Reads alone: it writes nothing that another feature reads. */
@NullMarked
package org.emining.insight;

import org.jspecify.annotations.NullMarked;
