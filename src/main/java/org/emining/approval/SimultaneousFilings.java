package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.approval.flow.MatchStatus;
import org.jspecify.annotations.Nullable;

/**
 * Filings for one project on one day where it is: none of them is before the other. The rules on concessions treat the
 * order of receipt so, by area; the area of a project is not known well enough to compare two projects.
 */
@ApplicationScoped
class SimultaneousFilings {

    private final Matches matches;

    SimultaneousFilings(Matches matches) {
        this.matches = matches;
    }

    /** Null for a filing that is alone on its day, or withdrawn. */
    @Nullable
    SimultaneousView of(Match match) {
        return of(List.of(match)).get(match.id);
    }

    /** The same for many, by the id of the match; without those that are alone. */
    Map<UUID, SimultaneousView> of(List<Match> rows) {
        List<Match> standing = rows.stream()
                .filter(match -> match.status != MatchStatus.WITHDRAWN)
                .toList();
        if (standing.isEmpty()) {
            return Map.of();
        }
        List<Matches.FilingDay> days = matches.filingDays(
                standing.stream().map(match -> match.projectId).distinct().toList(),
                standing.stream().map(match -> match.filedOn).distinct().toList());
        return standing.stream()
                .flatMap(match -> days.stream()
                        .filter(day -> day.filings() > 1
                                && day.projectId().equals(match.projectId)
                                && day.day().equals(match.filedOn))
                        .map(day -> Map.entry(match.id, SimultaneousView.of(day))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
