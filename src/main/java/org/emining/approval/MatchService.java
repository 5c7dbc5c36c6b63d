package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Conditions;
import org.emining.platform.web.Order;

/** Reads match cases. */
@ApplicationScoped
@Transactional
class MatchService {

    private final Matches matches;
    private final MatchAccess access;
    private final Cases cases;
    private final SimultaneousFilings simultaneous;

    MatchService(Matches matches, MatchAccess access, Cases cases, SimultaneousFilings simultaneous) {
        this.matches = matches;
        this.access = access;
        this.cases = cases;
        this.simultaneous = simultaneous;
    }

    CaseView see(Actor actor, UUID id) {
        return cases.view(actor, access.see(actor, id));
    }

    List<MatchView> page(Actor actor, Conditions wanted, Order order, int count) {
        List<Match> rows = matches.page(wanted, order, count);
        Map<UUID, SimultaneousView> days = simultaneous.of(rows);
        return rows.stream()
                .map(match -> MatchView.of(match, actor, days.get(match.id)))
                .toList();
    }
}
