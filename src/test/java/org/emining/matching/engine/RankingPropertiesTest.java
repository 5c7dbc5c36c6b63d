package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.TODAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for any ranking. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class RankingPropertiesTest {
    @Property
    void theOrderDoesNotDependOnTheInputOrder(
            @ForAll ProjectProfile project,
            @ForAll List<FirmProfile> firms,
            @ForAll Policy policy,
            @ForAll Random random) {
        List<FirmProfile> shuffled = new ArrayList<>(firms);
        Collections.shuffle(shuffled, random);

        assertThat(ENGINE.rank(project, shuffled, policy, TODAY)).isEqualTo(ENGINE.rank(project, firms, policy, TODAY));
    }

    @Property
    void removingAFirmReordersNoOther(
            @ForAll ProjectProfile project, @ForAll List<FirmProfile> firms, @ForAll Policy policy) {
        List<Receipt> all = receipts(ENGINE.rank(project, firms, policy, TODAY));

        for (FirmProfile removed : firms) {
            List<FirmProfile> others =
                    firms.stream().filter(firm -> firm != removed).toList();
            UUID id = removed.id();
            assertThat(receipts(ENGINE.rank(project, others, policy, TODAY)))
                    .isEqualTo(all.stream()
                            .filter(receipt -> !receipt.companyId().equals(id))
                            .toList());
        }
    }

    @Property
    void aRankIsOneMoreThanTheNumberOfBetterScores(
            @ForAll ProjectProfile project, @ForAll List<FirmProfile> firms, @ForAll Policy policy) {
        Ranking ranking = ENGINE.rank(project, firms, policy, TODAY);

        for (Candidate candidate : ranking.candidates()) {
            long better = ranking.candidates().stream()
                    .filter(other ->
                            other.receipt().score() > candidate.receipt().score())
                    .count();
            assertThat(candidate.rank()).isEqualTo(better + 1);
        }
    }

    @Property
    void everyFirmIsEitherRankedOrCountedAsKeptOut(
            @ForAll ProjectProfile project, @ForAll List<FirmProfile> firms, @ForAll Policy policy) {
        Ranking ranking = ENGINE.rank(project, firms, policy, TODAY);

        int keptOut =
                ranking.excluded().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(ranking.eligibleCount() + keptOut).isEqualTo(firms.size());
    }

    @Property
    void theRankingHoldsTheReceiptsAFirmWouldGetOnItsOwn(
            @ForAll ProjectProfile project, @ForAll List<FirmProfile> firms, @ForAll Policy policy) {
        List<Receipt> single = firms.stream()
                .map(firm -> ENGINE.receipt(project, firm, policy, TODAY))
                .filter(Receipt::eligible)
                .toList();

        assertThat(receipts(ENGINE.rank(project, firms, policy, TODAY))).containsExactlyInAnyOrderElementsOf(single);
    }

    private static List<Receipt> receipts(Ranking ranking) {
        return ranking.candidates().stream().map(Candidate::receipt).toList();
    }
}
