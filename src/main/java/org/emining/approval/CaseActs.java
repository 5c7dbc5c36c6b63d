package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.approval.flow.Clock;
import org.emining.conflict.rule.CaseFile.Acted;
import org.emining.conflict.rule.Office;

/**
 * Who has acted for which office on a case so far: by its moves, its technical view, an attestation that nothing stands
 * against it, or the halt of a clock. Whoever has done any of it has judged from that office and from no other.
 */
@ApplicationScoped
class CaseActs {

    private final MatchMoves moves;
    private final TechnicalViews views;
    private final Attestations attestations;
    private final MatchClocks clocks;
    private final MatchPauses pauses;

    CaseActs(
            MatchMoves moves, TechnicalViews views, Attestations attestations, MatchClocks clocks, MatchPauses pauses) {
        this.moves = moves;
        this.views = views;
        this.attestations = attestations;
        this.clocks = clocks;
        this.pauses = pauses;
    }

    List<Acted> of(Match match) {
        return Stream.of(moved(match.id), viewed(match.id), attested(match.id), paused(match.id))
                .flatMap(acts -> acts)
                .distinct()
                .toList();
    }

    private Stream<Acted> moved(UUID match) {
        return moves.of(match).stream().flatMap(move -> Offices.of(move.party).stream()
                .map(office -> new Acted(
                        office, Objects.requireNonNull(move.memberId), Objects.requireNonNull(move.organisationId))));
    }

    private Stream<Acted> viewed(UUID match) {
        return views.findByIdOptional(match).stream()
                .map(view -> new Acted(Office.PROVINCIAL_KEY, view.fixedBy, view.organisationId));
    }

    private Stream<Acted> attested(UUID match) {
        return attestations.free(match).stream()
                .map(said -> new Acted(said.office, said.memberId, said.organisationId));
    }

    private Stream<Acted> paused(UUID match) {
        List<MatchPause> all = pauses.of(match);
        if (all.isEmpty()) {
            return Stream.empty();
        }
        Map<UUID, Clock> stopped = clocks.of(match).stream().collect(Collectors.toMap(row -> row.id, row -> row.clock));
        return all.stream()
                .flatMap(pause ->
                        Offices.of(PauseService.keeper(Objects.requireNonNull(stopped.get(pause.clockId)))).stream()
                                // Who ended it did so for the same office; for which authority is written nowhere.
                                .flatMap(office -> Stream.of(pause.begunBy, pause.endedBy)
                                        .filter(Objects::nonNull)
                                        .map(member -> new Acted(office, member, pause.organisationId))));
    }
}
