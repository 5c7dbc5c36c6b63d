package org.emining.matching.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.POLICY;
import static org.emining.matching.engine.Profiles.TODAY;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Profiles;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Ranking;
import org.emining.matching.engine.Receipt;
import org.emining.matching.engine.Worlds;

/** What both sides think of each other. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class BothSidesPropertiesTest {
    @Provide
    Arbitrary<Wishes> wishes() {
        return Combinators.combine(
                        Arbitraries.of(Stage.class).set().ofMinSize(1).injectNull(0.4),
                        Arbitraries.of("copper", "gold", "zinc")
                                .set()
                                .ofMinSize(1)
                                .injectNull(0.4),
                        Arbitraries.of("PK", "CN").set().ofMinSize(1).injectNull(0.4),
                        Arbitraries.integers().between(0, 9).map(i -> i == 0 ? Set.of(Profiles.id(1)) : Set.<UUID>of()))
                .as(Wishes::new);
    }

    @Property
    void theReciprocalValueIsTheHarmonicMeanRoundedDown(
            @ForAll @LongRange(min = 0, max = 100_000_000) long score,
            @ForAll @LongRange(min = 0, max = 1000) long needs) {
        WishFit fit = new WishFit((int) needs, null, null);
        long wished = needs * 100_000;

        Long reciprocal = fit.reciprocal(score);

        assertThat(fit.score()).isEqualTo(wished);
        BigInteger product =
                BigInteger.valueOf(score).multiply(BigInteger.valueOf(wished)).shiftLeft(1);
        assertThat(reciprocal)
                .isEqualTo(
                        score + wished == 0
                                ? 0
                                : product.divide(BigInteger.valueOf(score + wished))
                                        .longValue())
                .isBetween(Math.min(score, wished), Math.max(score, wished));
    }

    @Example
    void theMeanOfThePartsThatAreKnownIsRoundedDown() {
        assertThat(new WishFit(1000, 0, 500).score()).isEqualTo(50_000_000);
        assertThat(new WishFit(1000, 1000, 0).score()).isEqualTo(66_666_666);
        assertThat(new WishFit(null, null, null).score()).isNull();
    }

    @Property(tries = 300)
    void whoIsEligibleIsListedOnceOrCountedAsAVeto(
            @ForAll ProjectProfile project,
            @ForAll List<FirmProfile> firms,
            @ForAll("wishes") Wishes some,
            @ForAll Random random) {
        Ranking ranking = ENGINE.rank(project, firms, POLICY, TODAY);
        Map<UUID, Wishes> wishes = someOf(firms, some, random);

        BothSides both = BothSides.of(project, ranking, wishes);

        assertThat(both.rows()).hasSize(ranking.eligibleCount() - both.vetoes());
        assertThat(both.rows().stream().map(BothSides.Row::plain)).isSubsetOf(ranking.candidates());
        assertThat(both.rows().stream().map(row -> row.plain().receipt().companyId()))
                .doesNotHaveDuplicates()
                .noneMatch(company ->
                        wishes.getOrDefault(company, Wishes.NONE).vetoed().contains(project.id()));
        List<Long> values = both.rows().stream()
                .limit(both.known())
                .map(BothSides.Row::reciprocal)
                .toList();
        assertThat(values).doesNotContainNull().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(both.rows().stream().skip(both.known()))
                .allMatch(row -> row.rank() == null && row.reciprocal() == null);
    }

    @Property(tries = 300)
    void withoutAnyWishAndTicketNothingIsSaidAndThePlainOrderStays(
            @ForAll ProjectProfile project, @ForAll List<FirmProfile> firms) {
        List<FirmProfile> silent = firms.stream().map(Improvements::publicPart).toList();
        Ranking ranking = ENGINE.rank(project, silent, POLICY, TODAY);

        BothSides both = BothSides.of(project, ranking, Map.of());

        assertThat(both.known()).isZero();
        assertThat(both.rows().stream().map(BothSides.Row::plain)).containsExactlyElementsOf(ranking.candidates());
    }

    @Property(tries = 300)
    void aWishForMoreNeverMakesAProjectFitWorse(
            @ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll("wishes") Wishes wishes) {
        Receipt receipt = ENGINE.receipt(project, firm, POLICY, TODAY);
        Wishes wider = new Wishes(
                wishes.stages() == null ? null : Set.of(Stage.values()),
                wishes.minerals() == null ? null : all(project, wishes.minerals()),
                wishes.countries() == null ? null : Set.of("PK", "CN", "JP"),
                Set.of());

        Long score = WishFit.of(wishes, project, receipt).score();

        if (score != null) {
            assertThat(WishFit.of(wider, project, receipt).score()).isGreaterThanOrEqualTo(score);
        }
    }

    private static Set<String> all(ProjectProfile project, Set<String> minerals) {
        Set<String> all = project.needs().declared().stream()
                .map(need -> need.cell().mineral())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        all.addAll(minerals);
        return all;
    }

    private static Map<UUID, Wishes> someOf(List<FirmProfile> firms, Wishes wishes, Random random) {
        Map<UUID, Wishes> some = new HashMap<>();
        firms.stream().filter(firm -> random.nextBoolean()).forEach(firm -> some.put(firm.id(), wishes));
        return some;
    }
}
