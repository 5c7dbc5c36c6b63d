package org.emining.bulk.publicrecords;

import java.util.ArrayList;
import java.util.List;

/**
 * The sites of the public records, in the order of their references, and the places that could not become one.
 *
 * @param skipped never silently: each with its reason
 */
public record Sites(List<Site> sites, List<Skipped> skipped) {

    /** A place without a mineral of ours: nothing a firm could be matched with. */
    public record Skipped(String reference, String reason) {}

    public static Sites read() {
        var terms = new MineralTerms();
        var sites = new ArrayList<Site>();
        var skipped = new ArrayList<Skipped>();
        PlaceRecords.byPlace().forEach((place, records) -> {
            var minerals = SiteMinerals.of(records, terms);
            if (minerals.isEmpty()) {
                skipped.add(new Skipped(
                        SiteMerge.reference(place), "No record of the place names a mineral of the catalogue"));
            } else {
                sites.add(SiteMerge.of(place, records, minerals, terms));
            }
        });
        return new Sites(List.copyOf(sites), List.copyOf(skipped));
    }
}
