package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.error.Faults;

/** Whoever approves a lower-ranked firm over a higher-ranked one says why. */
@ApplicationScoped
class Overrides {

    private final HigherRanked higherRanked;
    private final DecisionOverrides overrides;
    private final Matches matches;

    Overrides(HigherRanked higherRanked, DecisionOverrides overrides, Matches matches) {
        this.higherRanked = higherRanked;
        this.overrides = overrides;
        this.matches = matches;
    }

    /**
     * The cases that a move passes over; none for one that approves nothing by the province's key.
     *
     * @throws DomainException {@code override-reason-missing} that names them; {@code constraint-violation} for a reason
     *     where there are none
     */
    List<Match> passedOver(Match match, Asked asked) {
        if (Outcome.of(asked.action()).filter(Outcome::approves).isEmpty()) {
            return List.of();
        }
        List<Match> higher = higherRanked.than(match);
        new Faults()
                .check(!higher.isEmpty() || asked.overrides() == null, "/overrides", "nothing-overridden")
                .throwIfAny();
        if (!higher.isEmpty() && asked.overrides() == null) {
            throw DomainException.of(
                    ErrorCode.OVERRIDE_REASON_MISSING,
                    higher.stream().map(Overrides::fault).toList());
        }
        return higher;
    }

    private static Fault fault(Match other) {
        return Fault.at("/overrides", "higher-ranked", Objects.requireNonNullElse(other.fileNumber, other.id));
    }

    /** Keeps with a decision why it passed others over. */
    void keep(Decision decision, Match match, JudgeRequests.NewOverride said, List<Match> passedOver) {
        DecisionOverride override = new DecisionOverride();
        override.decisionId = decision.id;
        override.matchId = match.id;
        override.projectId = match.projectId;
        override.reasons = List.copyOf(said.reasons());
        override.words = said.words();
        passedOver.forEach(other -> override.passedOver.add(new DecisionOverride.PassedOver(other.id, other.score)));
        overrides.persist(override);
    }

    /** Those of the decisions on one case, by decision, as the actor may read them. */
    Map<UUID, OverrideView> of(Actor actor, UUID matchId) {
        return overrides.of(matchId).stream()
                .collect(Collectors.toMap(
                        override -> override.decisionId,
                        override -> OverrideView.of(override, veiled(actor, override.passedOver))));
    }

    private Set<UUID> veiled(Actor actor, Collection<DecisionOverride.PassedOver> passedOver) {
        return passedOver.isEmpty()
                ? Set.of()
                : matches
                        .list(
                                "id in ?1",
                                passedOver.stream()
                                        .map(DecisionOverride.PassedOver::matchId)
                                        .toList())
                        .stream()
                        .filter(other -> MatchAccess.veiled(actor, other))
                        .map(other -> other.id)
                        .collect(Collectors.toSet());
    }
}
