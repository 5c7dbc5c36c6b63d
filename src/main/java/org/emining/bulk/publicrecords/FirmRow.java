package org.emining.bulk.publicrecords;

import org.jspecify.annotations.Nullable;

/** A row of firms.csv. */
record FirmRow(
        String firmId,
        String name,
        @Nullable String nameLocal,
        @Nullable String countryIso2,
        @Nullable String countryBasis,
        @Nullable String countryInferredIso2,
        @Nullable String countryInferredBasis,
        String sources) {}
