package org.emining.insight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may read a statistic. */
@Schema(name = "StatisticAudience", description = "Who may read a statistic.")
public enum Audience {
    /** Everybody: it counts what everybody may see one by one. */
    PUBLIC,
    /** Reviewers, auditors and operators: it counts what the register does not show at once. */
    OFFICES
}
