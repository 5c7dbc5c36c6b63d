/** What becomes of approvals: milestones, commitments and their progress, memoranda of understanding, reviews. */
@NullMarked
package org.emining.followup;

import org.jspecify.annotations.NullMarked;
