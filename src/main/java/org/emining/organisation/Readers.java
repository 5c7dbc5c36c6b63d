package org.emining.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.emining.platform.event.Audience;

/**
 * To which groups of readers somebody belongs at this moment.
 *
 * @param groups all of them; see {@link Audience}. In order, so that equal rights read alike
 * @param organisations for each organisation somebody acts for, those groups that are of it
 */
public record Readers(Set<String> groups, Map<UUID, Set<String>> organisations) {

    private static final Set<String> OF_NO_ORGANISATION =
            Set.of(Audience.EVERYBODY, Audience.INSIDERS, Audience.OPERATORS, Audience.AUDITORS, Audience.REVIEWERS);

    static Readers of(Map<UUID, Set<String>> organisations) {
        Set<String> groups = new TreeSet<>(Set.of(Audience.EVERYBODY));
        organisations.values().forEach(groups::addAll);
        return new Readers(groups, organisations);
    }

    /**
     * Of the organisations somebody acts for, those that each of these audiences names, in order: no other one, whoever else
     * may know. Empty where only such are named as everybody or the reviewers of a province.
     */
    public List<UUID> named(List<? extends Collection<String>> audiences) {
        return organisations.entrySet().stream()
                .filter(one -> {
                    Set<String> own = new TreeSet<>(one.getValue());
                    own.removeIf(group -> isOfNobody(group, one.getKey()));
                    return audiences.stream().noneMatch(audience -> Collections.disjoint(own, audience));
                })
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    // That somebody is barred says who may not know; that a province reviews a thing makes it no authority's.
    private static boolean isOfNobody(String group, UUID organisation) {
        return OF_NO_ORGANISATION.contains(group)
                || group.startsWith(Audience.BARRED)
                || group.startsWith(Audience.REVIEWERS) && !group.equals(Audience.reviewersOf(organisation));
    }
}
