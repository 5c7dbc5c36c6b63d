package org.emining.conflict.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everybody linked to the companies of a case by ownership: who owns them, who owns those, and so on; and what they own.
 * The two are never mixed: two companies with one owner are not linked to each other by that, or all firms of one state
 * would be one. Whoever is tied to the common owner itself is found.
 */
public final class OwnershipLines {

    /** Where the statements are. */
    public interface Statements {

        /** Those in force that say who owns one of these companies. */
        List<Ownership> ownersOf(Set<UUID> companies);

        /** Those in force that say what one of these companies owns. */
        List<Ownership> ownedBy(Set<UUID> companies);
    }

    private OwnershipLines() {}

    /**
     * The lines that begin at the companies of a case, each to its end by the fewest statements.
     *
     * @param longest of how many statements a line may be made
     */
    public static List<OwnershipLine> of(Set<UUID> companies, int longest, Statements statements) {
        Stream<OwnershipLine> up =
                walk(companies, longest, statements::ownersOf, Ownership::owned, Ownership::owner).stream();
        Stream<OwnershipLine> down = walk(
                companies,
                longest,
                statements::ownedBy,
                // Only companies are asked about, so only statements with an owning company answer.
                link -> Objects.requireNonNull(link.owner().companyId()),
                link -> Party.company(link.owned()))
                .stream();
        return Stream.concat(up, down).toList();
    }

    private static List<OwnershipLine> walk(
            Set<UUID> companies,
            int longest,
            Function<Set<UUID>, List<Ownership>> next,
            Function<Ownership, UUID> from,
            Function<Ownership, Party> to) {
        List<OwnershipLine> found = new ArrayList<>();
        for (UUID company : companies) {
            Set<Party> seen = new HashSet<>(Set.of(Party.company(company)));
            Map<UUID, List<UUID>> edge = new LinkedHashMap<>(Map.of(company, List.of()));
            for (int step = 0; step < longest && !edge.isEmpty(); step++) {
                Map<UUID, List<UUID>> beyond = new LinkedHashMap<>();
                for (Ownership link : next.apply(edge.keySet())) {
                    Party party = to.apply(link);
                    if (seen.add(party)) {
                        List<UUID> line = Stream.concat(
                                        edge.getOrDefault(from.apply(link), List.of()).stream(),
                                        Stream.of(link.statementId()))
                                .toList();
                        found.add(new OwnershipLine(company, party, line));
                        if (party.companyId() != null) {
                            beyond.put(party.companyId(), line);
                        }
                    }
                }
                edge = beyond;
            }
        }
        return found;
    }
}
