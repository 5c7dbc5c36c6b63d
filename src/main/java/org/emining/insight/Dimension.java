package org.emining.insight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a statistic may be counted apart. */
@Schema(name = "StatisticDimension", description = "By what the rows are counted apart.")
enum Dimension {
    PROVINCE,
    MINERAL,
    STAGE,
    /** The home of the firm, of a consortium that of its lead; nothing where it is only guessed. */
    COUNTRY,
    /** Mineral and stage together. */
    NEED,
    /** Coded reasons. */
    REASON
}
