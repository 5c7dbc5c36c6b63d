package org.emining.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Needs;
import org.emining.matching.engine.PartnerList;
import org.emining.matching.engine.ProjectProfile;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A project that is only asked about: where it lies, anywhere in the world, and what it needs. Open to partners from
 * everywhere, asks for no capital and no certificate, belongs to nobody, and is stored nowhere.
 */
final class TrialProject {

    static final String COUNTRY = "country";
    static final String NEEDS = "needs";
    static final int LONGEST = 4_000;
    static final String FORM = "mineral:STAGE:weight,SERVICE:weight,…";

    private static final int MOST_NEEDS = 60;
    private static final int MOST_WEIGHT = 1_000;
    private static final UUID NOBODY = Ids.LOWEST;
    private static final Pattern NEED = Pattern.compile("(?:([a-z0-9-]{1,60}):)?([A-Z]{1,20}):([0-9]{1,9})");

    private TrialProject() {}

    /** @throws DomainException {@code invalid-parameter} with the faults of both parameters */
    static RankedProject read(@Nullable String country, @Nullable String needs, CodeLists lists) {
        List<Fault> faults = new ArrayList<>();
        if (country == null) {
            faults.add(Fault.inParameter(COUNTRY, "not-null"));
        }
        lists.faultOf(COUNTRY, country, CodeLists.COUNTRIES).ifPresent(faults::add);
        SequencedSet<Fault> wrong = new LinkedHashSet<>();
        List<Need> wanted = needs(needs, lists, wrong);
        faults.addAll(wrong);
        if (!faults.isEmpty()) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, faults);
        }
        return project(Objects.requireNonNull(country), wanted, Ids.ofRecord("trial", country + " " + needs));
    }

    private static List<Need> needs(@Nullable String text, CodeLists lists, Set<Fault> faults) {
        if (text == null) {
            faults.add(Fault.inParameter(NEEDS, "not-null"));
            return List.of();
        }
        if (text.length() > LONGEST) {
            faults.add(Fault.inParameter(NEEDS, "size", 1, LONGEST));
            return List.of();
        }
        String[] parts = text.split(",", -1);
        if (parts.length > MOST_NEEDS) {
            faults.add(Fault.inParameter(NEEDS, "items", 1, MOST_NEEDS));
            return List.of();
        }
        List<Need> needs = Stream.of(parts)
                .flatMap(part -> need(part, lists, faults).stream())
                .toList();
        if (needs.stream().map(Need::cell).distinct().count() < needs.size()) {
            faults.add(Fault.inParameter(NEEDS, "unique-elements"));
        }
        return needs;
    }

    private static Optional<Need> need(String text, CodeLists lists, Set<Fault> faults) {
        Matcher read = NEED.matcher(text);
        Stage stage = read.matches() ? stage(read.group(2)) : null;
        if (stage == null || stage.isService() != (read.group(1) == null)) {
            faults.add(Fault.inParameter(NEEDS, "type", FORM));
            return Optional.empty();
        }
        String mineral = read.group(1);
        Optional<Fault> unknown = lists.faultOf(NEEDS, mineral, CodeLists.MINERALS);
        unknown.ifPresent(faults::add);
        int weight = Integer.parseInt(read.group(3));
        if (weight < 1 || weight > MOST_WEIGHT) {
            faults.add(Fault.inParameter(NEEDS, "range", 1, MOST_WEIGHT));
            return Optional.empty();
        }
        return unknown.isPresent() ? Optional.empty() : Optional.of(new Need(new Cell(mineral, stage), weight));
    }

    private static @Nullable Stage stage(String name) {
        return Stream.of(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    // Its id is made of the question, so that firms with equal scores stand in the same order whenever it is asked.
    private static RankedProject project(String country, List<Need> needs, UUID id) {
        ProjectProfile profile = new ProjectProfile(
                id,
                NOBODY,
                country,
                new Needs(needs),
                new PartnerList(PartnerList.Kind.OPEN, List.of()),
                null,
                List.of(),
                Set.of());
        return new RankedProject(id, "", null, false, 0, profile);
    }
}
