package org.emining.bulk.publicrecords;

import org.jspecify.annotations.Nullable;

/** A row of deals_history.csv: a firm had a part in a facility. A firm with two roles there has two rows. */
record HistoryRow(
        String facilitySource,
        String facilityId,
        String facilityCountry,
        String mineral,
        @Nullable String stage,
        String status,
        String asOf,
        String firmId) {
    /** What makes a facility distinct: ids are only unique inside their source. */
    String facility() {
        return facilitySource + ":" + facilityId;
    }
}
