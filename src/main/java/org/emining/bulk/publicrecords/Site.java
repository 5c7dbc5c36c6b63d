package org.emining.bulk.publicrecords;

import java.util.List;
import java.util.Set;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A place in Pakistan where the public records know a deposit, a mine or a plant: all records of the place in one.
 *
 * @param reference {@code place:} and the group of records, stable
 * @param aliases other names the records use here
 * @param province ISO 3166-2; the former tribal areas count as PK-KP
 * @param position null: no record has one that can stand
 * @param minerals our codes, the main one first, see {@link SiteMinerals}; at least one
 * @param stagesPresent what stands at the place by its facility records, also where it is mothballed, retired or being
 *     built; plans are left out
 * @param depositType in the words of the sources
 * @param asOf the date of the youngest record that has one
 * @param owners owners and operators, record by record
 * @param capacities capacities of facilities, record by record
 * @param status of operation, by the youngest record that has one
 * @param records what all this comes from, most trusted first
 * @param sources codes of the records' sources
 */
public record Site(
        String reference,
        String name,
        List<String> aliases,
        @Nullable String province,
        @Nullable Position position,
        List<String> minerals,
        Set<Stage> stagesPresent,
        @Nullable String depositType,
        @Nullable String asOf,
        List<Statement> owners,
        List<Statement> capacities,
        @Nullable Statement status,
        List<SourceRecord> records,
        Set<String> sources) {}
