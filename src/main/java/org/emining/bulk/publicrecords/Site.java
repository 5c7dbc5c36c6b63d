package org.emining.bulk.publicrecords;

import java.util.List;
import java.util.Set;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A place in Pakistan where the public records know a deposit, a mine or a plant: all records of the place in one.
 *
 * @param reference {@code place:} and the group of records, stable
 * @param province ISO 3166-2; the former tribal areas count as PK-KP
 * @param position null: no record has one that can stand
 * @param minerals our codes, the main one first, see {@link SiteMinerals}; at least one
 * @param stagesPresent what stands at the place by its facility records, also where it is mothballed, retired or being
 *     built; plans are left out
 * @param depositType in the words of the sources
 * @param records what all this comes from, most trusted first
 * @param sources codes of the records' sources
 */
public record Site(
        String reference,
        String name,
        @Nullable String province,
        @Nullable Position position,
        List<String> minerals,
        Set<Stage> stagesPresent,
        @Nullable String depositType,
        List<SourceRecord> records,
        Set<String> sources) {}
