package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emining.organisation.Actor;
import org.emining.platform.Conditions;
import org.emining.platform.web.Order;

/** Every override that an office may read. */
@ApplicationScoped
@Transactional
class OverrideList {

    // By what is shown: the place of one without a score tells nothing of it.
    private static final Comparator<OverrideRecordView.Ranked> HIGHEST_FIRST = Comparator.comparing(
                    OverrideRecordView.Ranked::score, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(OverrideRecordView.Ranked::matchId);

    private final DecisionOverrides overrides;
    private final Matches matches;
    private final MatchAccess access;

    OverrideList(DecisionOverrides overrides, Matches matches, MatchAccess access) {
        this.overrides = overrides;
        this.matches = matches;
        this.access = access;
    }

    /** @param wanted on the decision {@code d}, its override {@code o} and the approved case {@code m} */
    List<OverrideRecordView> page(Actor actor, Conditions wanted, int count) {
        List<DecisionOverrides.Whole> rows = overrides.page(wanted, count);
        Map<UUID, Match> read = passedOver(actor, rows);
        return rows.stream().map(row -> view(actor, row, read)).toList();
    }

    // What hides a case from an office, a recusal, hides it here too.
    private Map<UUID, Match> passedOver(Actor actor, List<DecisionOverrides.Whole> rows) {
        List<UUID> ids = rows.stream()
                .flatMap(row -> row.override().passedOver.stream())
                .map(DecisionOverride.PassedOver::matchId)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : matches
                        .page(access.readAsOffice(actor).and("m.id in :ids", "ids", ids), Order.ID, ids.size())
                        .stream()
                        .collect(Collectors.toMap(match -> match.id, Function.identity()));
    }

    private static OverrideRecordView view(Actor actor, DecisionOverrides.Whole row, Map<UUID, Match> read) {
        Decision decision = row.decision();
        Match approved = row.match();
        return new OverrideRecordView(
                decision.id,
                approved.province,
                approved.projectId,
                approved.projectName,
                decision.outcome,
                row.override().reasons,
                row.override().words,
                OverrideRecordView.Ranked.of(actor, approved),
                row.override().passedOver.stream()
                        .map(passed -> Optional.ofNullable(read.get(passed.matchId()))
                                .map(match -> OverrideRecordView.Ranked.of(actor, match))
                                .orElseGet(() -> OverrideRecordView.Ranked.hidden(passed)))
                        .sorted(HIGHEST_FIRST)
                        .toList(),
                decision.organisationId,
                decision.decidedBy,
                decision.decidedAt);
    }
}
