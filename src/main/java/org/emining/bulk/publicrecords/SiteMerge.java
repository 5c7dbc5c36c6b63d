package org.emining.bulk.publicrecords;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/** Makes one site of all records of a place. */
final class SiteMerge {
    /** A deposit type in words ("Hydrothermal"); sources also write model numbers ("20c") and marks ("SHam"). */
    private static final Pattern IN_WORDS = Pattern.compile("(?!Unclassified)[A-Z][a-z]{3,}.*");

    private SiteMerge() {}

    static String reference(String place) {
        return "place:" + place;
    }

    /** The records come most trusted first. */
    static Site of(String place, List<PlaceRecord> records, List<String> minerals, MineralTerms terms) {
        var name = SiteNames.best(records, minerals);
        var sources = new LinkedHashSet<String>();
        records.forEach(one -> sources.add(one.source()));
        return new Site(
                reference(place),
                name,
                Provinces.of(records),
                Position.of(records, name),
                minerals,
                stagesPresent(records, terms),
                depositType(records),
                records.stream().map(SourceRecord::of).toList(),
                Collections.unmodifiableSet(sources));
    }

    private static Set<Stage> stagesPresent(List<PlaceRecord> records, MineralTerms terms) {
        var stages = EnumSet.noneOf(Stage.class);
        records.stream().filter(PlaceRecord::isBuilt).forEach(facility -> facility.parts("commodities")
                .forEach(term -> stages.addAll(RecordStages.of(facility.get("stage"), terms.find(term)))));
        return Collections.unmodifiableSet(stages);
    }

    /** What a list of one type of deposit is about says more than the broad class other lists give. */
    private static @Nullable String depositType(List<PlaceRecord> records) {
        var byList = records.stream().map(place -> place.reading().depositType());
        var byRecord = records.stream()
                .map(place -> place.get("deposit_type"))
                .map(type -> type != null && IN_WORDS.matcher(type).matches() ? type : null);
        return Stream.concat(byList, byRecord)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
