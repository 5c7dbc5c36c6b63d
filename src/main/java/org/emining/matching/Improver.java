package org.emining.matching;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.emining.matching.advice.Advice;
import org.emining.matching.advice.Improvements;
import org.emining.matching.advice.Places;
import org.emining.matching.advice.Setting;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.jspecify.annotations.Nullable;

/** Asks the pure search for advice on the database as it is now. */
@Singleton
class Improver {

    /** Companies that everybody may see; others are nobody's advice. */
    private static final Set<String> PUBLIC = Set.of("LISTED", "VERIFIED");

    private final WholeRankings rankings;
    private final MatchingEngine engine;

    Improver(WholeRankings rankings, MatchingEngine engine) {
        this.rankings = rankings;
        this.engine = engine;
    }

    /** Where a firm wants to be: a score, or above whoever has a place now. Exactly one of the two. */
    record Target(@Nullable Long score, @Nullable Integer rank) {}

    /** The advice and what it was computed from. */
    record Advised(Basis basis, ImprovementsView view) {}

    /** @throws org.emining.platform.error.DomainException {@code not-found} when either does not exist */
    Advised advise(RankingFacts facts, PolicyChoice choice, UUID companyId, Target target) {
        WholeRankings.ForProject ranked = rankings.of(facts, choice);
        Firm firm = ranked.firm(companyId);
        Setting setting = new Setting(
                engine,
                ranked.project().profile(),
                ranked.basis().policy().content(),
                ranked.basis().assessedOn());
        Integer rank = target.rank();
        long score = rank == null
                ? Objects.requireNonNull(target.score())
                : Places.scoreAbove(ranked.ranking(), companyId, rank);
        Advice advice = Improvements.find(setting, firm.profile(), partners(ranked, companyId), score);
        return new Advised(
                ranked.basis(),
                ImprovementsView.of(ranked, firm, setting.receipt(firm.profile()), score, rank, advice));
    }

    // In the order of the ranking: of equal partners the best placed one is named.
    private List<FirmProfile> partners(WholeRankings.ForProject ranked, UUID lead) {
        return ranked.willing()
                .filter(firm -> PUBLIC.contains(firm.status()) && !firm.id().equals(lead))
                .map(firm -> Improvements.publicPart(firm.profile()))
                .toList();
    }
}
