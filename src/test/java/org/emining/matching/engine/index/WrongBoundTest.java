package org.emining.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.SyntheticWorld.TODAY;

import java.util.List;
import java.util.stream.IntStream;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.CapacityJudge;
import org.emining.matching.engine.CountryJudge;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.ResponsibilityJudge;
import org.emining.testsupport.SyntheticWorld;
import org.junit.jupiter.api.Test;

/** Plants a bound that promises too little: the comparison with the plain engine must notice, or it tests nothing. */
class WrongBoundTest {
    private static final SyntheticWorld WORLD = new SyntheticWorld(5);
    private static final Policy POLICY = Policy.startValues();
    private static final List<FirmProfile> FIRMS = WORLD.firms(1_000);

    @Test
    void aBoundBelowWhatATradeCanEarnIsCaught() {
        assertThat(mismatches(new FirmIndex(WORLD.reference(), TooLowForTrades::new)))
                .isPositive();
    }

    @Test
    void aBoundBelowWhatTicketAndCertificatesCanEarnIsCaught() {
        assertThat(mismatches(new FirmIndex(WORLD.reference(), TooLowForMeans::new)))
                .isPositive();
    }

    @Test
    void aBoundBelowWhatNearFirmsCanEarnIsCaught() {
        assertThat(mismatches(new FirmIndex(WORLD.reference(), TooLowForNear::new)))
                .isPositive();
    }

    @Test
    void aBoundBelowWhatSilentFirmsElsewhereCanEarnIsCaught() {
        assertThat(mismatches(new FirmIndex(WORLD.reference(), TooLowForSilent::new)))
                .isPositive();
    }

    @Test
    void theTrueBoundsGiveNoMismatch() {
        assertThat(mismatches(new FirmIndex(WORLD.reference()))).isZero();
    }

    private static long mismatches(FirmIndex index) {
        index.put(FirmIndexTest.entries(FIRMS));
        MatchingEngine engine = new MatchingEngine(WORLD.reference());
        return IntStream.range(0, 200)
                .mapToObj(WORLD::project)
                .filter(project -> !best(engine, project).equals(best(index, project)))
                .count();
    }

    private static List<Candidate> best(MatchingEngine engine, ProjectProfile project) {
        return engine.rank(project, FIRMS, POLICY, TODAY).candidates().stream()
                .limit(5)
                .toList();
    }

    private static List<Candidate> best(FirmIndex index, ProjectProfile project) {
        return index.top(project, POLICY, TODAY, 0, 5).candidates();
    }

    private static final class TooLowForTrades extends Bounds {
        private TooLowForTrades(
                ProjectProfile project,
                Policy policy,
                Facts facts,
                int elsewhere,
                CountryJudge country,
                CapacityJudge capacity,
                ResponsibilityJudge held) {
            super(project, policy, facts, elsewhere, country, capacity, held);
        }

        @Override
        int ofTrade(long traits) {
            return super.ofTrade(traits) * 9 / 10;
        }
    }

    private static final class TooLowForMeans extends Bounds {
        private TooLowForMeans(
                ProjectProfile project,
                Policy policy,
                Facts facts,
                int elsewhere,
                CountryJudge country,
                CapacityJudge capacity,
                ResponsibilityJudge held) {
            super(project, policy, facts, elsewhere, country, capacity, held);
        }

        @Override
        int means() {
            return super.means() / 2;
        }
    }

    private static final class TooLowForNear extends Bounds {
        private TooLowForNear(
                ProjectProfile project,
                Policy policy,
                Facts facts,
                int elsewhere,
                CountryJudge country,
                CapacityJudge capacity,
                ResponsibilityJudge held) {
            super(project, policy, facts, elsewhere, country, capacity, held);
        }

        @Override
        int near() {
            return super.near() / 2;
        }
    }

    private static final class TooLowForSilent extends Bounds {
        private TooLowForSilent(
                ProjectProfile project,
                Policy policy,
                Facts facts,
                int elsewhere,
                CountryJudge country,
                CapacityJudge capacity,
                ResponsibilityJudge held) {
            super(project, policy, facts, elsewhere, country, capacity, held);
        }

        @Override
        int farAndSilent() {
            return super.farAndSilent() / 2;
        }
    }
}
