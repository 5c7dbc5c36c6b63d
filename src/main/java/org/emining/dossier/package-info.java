/** What the parties put to a case: papers, questions and answers, and what of the answers everybody may read. */
@NullMarked
package org.emining.dossier;

import org.jspecify.annotations.NullMarked;
