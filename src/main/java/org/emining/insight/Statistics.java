package org.emining.insight;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.jurisdiction.JurisdictionDirectory;
import org.emining.jurisdiction.Settings;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.time.DatabaseClock;

/** All statistics, by name. */
@ApplicationScoped
@Transactional
class Statistics {

    private final List<Statistic> all;
    private final CodeLists lists;
    private final JurisdictionDirectory jurisdictions;
    private final DatabaseClock clock;

    Statistics(@All List<Statistic> all, CodeLists lists, JurisdictionDirectory jurisdictions, DatabaseClock clock) {
        this.all = all.stream()
                .sorted(Comparator.comparing(each -> each.definition().name()))
                .toList();
        this.lists = lists;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** What each is, by name; also those that the caller may not read. */
    List<DefinitionView> definitions() {
        return all.stream().map(each -> DefinitionView.of(each.definition())).toList();
    }

    /** @throws DomainException {@code not-found} for a name that none has */
    Statistic named(String name) {
        return all.stream()
                .filter(each -> each.definition().name().equals(name))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /**
     * What one comes to.
     *
     * @throws DomainException {@code not-found} for a name that none has, {@code unauthenticated} or {@code forbidden} for
     *     one that the caller may not read, {@code unknown-parameter} and {@code invalid-parameter} for what it cannot be
     *     narrowed by
     */
    StatisticView read(Actor actor, String name, StatisticFilter filter) {
        Statistic statistic = named(name);
        Definition definition = statistic.definition();
        Reader reader = Reader.require(actor, definition.audience());
        filter.check(definition, lists);
        var now = clock.now();
        Map<String, Settings> provinces = lists.find(CodeLists.PROVINCES).orElseThrow().items().stream()
                .map(CodeItem::code)
                .collect(Collectors.toMap(Function.identity(), jurisdictions::settings));
        Set<String> own = provinces.keySet().stream().filter(actor::reviews).collect(Collectors.toSet());
        Asked asked = filter.asked(definition, reader, now, Places.of(provinces, own));
        Figures figures = statistic.ask(asked);
        return StatisticView.of(definition, asked, figures, reader.kept(definition, figures.rows()));
    }
}
