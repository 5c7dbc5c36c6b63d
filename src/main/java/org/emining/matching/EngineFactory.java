package org.emining.matching;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.Mineral;
import org.emining.catalogue.Minerals;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Reference;

/** Makes the pure engine with what it needs to know of the code lists. */
public class EngineFactory {

    @Produces
    @Singleton
    public Reference reference(Minerals minerals, CodeLists lists) {
        Map<String, String> groups = minerals.all().stream().collect(Collectors.toMap(Mineral::code, Mineral::group));
        Map<String, String> regions = lists.find(CodeLists.COUNTRIES).orElseThrow().items().stream()
                .collect(Collectors.toMap(CodeItem::code, country -> country.attribute("region")));
        return new Reference(groups, regions);
    }

    @Produces
    @Singleton
    MatchingEngine engine(Reference reference) {
        return new MatchingEngine(reference);
    }
}
