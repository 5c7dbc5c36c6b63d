package org.emining.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.SyntheticWorld.TODAY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Ranking;
import org.emining.testsupport.SyntheticWorld;
import org.junit.jupiter.api.Test;

/**
 * The index against the plain engine, on firms and projects of the real shape. {@code -Dindex.projects=} and {@code
 * -Dindex.firms=} make it wider than an ordinary build has time for.
 */
class FirmIndexTest {
    private static final int PROJECTS = Integer.getInteger("index.projects", 10_000);
    private static final int FIRMS = Integer.getInteger("index.firms", 120);
    private static final int PROJECTS_A_ROUND = 50;

    private static final SyntheticWorld WORLD = new SyntheticWorld(1);
    private static final MatchingEngine ENGINE = new MatchingEngine(WORLD.reference());
    private static final Policy POLICY = Policy.startValues();

    @Test
    void itAnswersLikeThePlainEngineWhileFirmsComeAndGo() {
        FirmIndex index = new FirmIndex(WORLD.reference());
        Map<UUID, FirmProfile> firms = new HashMap<>();
        Random random = new Random(2);

        for (int number = 0; number < PROJECTS; number++) {
            if (number % PROJECTS_A_ROUND == 0) {
                change(index, firms, random);
            }
            assertSameAnswers(index, WORLD.project(number), firms.values(), random);
        }
    }

    private static void change(FirmIndex index, Map<UUID, FirmProfile> firms, Random random) {
        for (int i = 0; i < FIRMS / 4 || firms.size() < FIRMS * 3 / 4; i++) {
            int number = random.nextInt(FIRMS);
            UUID id = SyntheticWorld.firmId(number);
            if (random.nextInt(4) == 0) {
                index.remove(id);
                firms.remove(id);
            } else {
                FirmProfile firm = withId(WORLD.firm(random.nextInt(100 * FIRMS)), id);
                index.put(firm, number);
                firms.put(id, firm);
            }
        }
    }

    private static void assertSameAnswers(
            FirmIndex index, ProjectProfile project, Collection<FirmProfile> firms, Random random) {
        Ranking plain = ENGINE.rank(project, firms, POLICY, TODAY);
        int count = plain.eligibleCount();
        int from = random.nextInt(count + 2);
        int limit = random.nextInt(30);

        RankingPage page = index.top(project, POLICY, TODAY, from, limit);
        assertThat(page.candidates())
                .as("project %s from %s", project.id(), from)
                .isEqualTo(plain.candidates().subList(Math.min(from, count), Math.min(from + limit, count)));
        assertThat(page.eligibleCount()).isEqualTo(count);
        assertThat(page.excluded()).isEqualTo(plain.excluded());

        Map<UUID, Long> scores = new TreeMap<>();
        index.scores(project, POLICY, TODAY, (company, score) -> assertThat(scores.put(company, score))
                .isNull());
        assertThat(scores).isEqualTo(scoresOf(plain));

        if (count > 0) {
            Candidate any = plain.candidates().get(random.nextInt(count));
            FirmIndex.Place place = index.place(
                            project, POLICY, TODAY, any.receipt().companyId())
                    .orElseThrow();
            assertThat(place.receipt()).isEqualTo(any.receipt());
            assertThat(place.rank()).isEqualTo(any.rank());
            assertThat(place.eligibleCount()).isEqualTo(count);
        }
    }

    private static Map<UUID, Long> scoresOf(Ranking ranking) {
        Map<UUID, Long> scores = new TreeMap<>();
        ranking.candidates()
                .forEach(one ->
                        scores.put(one.receipt().companyId(), one.receipt().score()));
        return scores;
    }

    static FirmProfile withId(FirmProfile firm, UUID id) {
        return new FirmProfile(
                id,
                firm.organisation(),
                firm.suspended(),
                firm.homeCountry(),
                firm.capabilities(),
                firm.presence(),
                firm.homeFinance(),
                firm.ticket(),
                firm.certificates());
    }

    @Test
    void itGivesBackTheFirmsThatWerePutIn() {
        FirmIndex index = new FirmIndex(WORLD.reference());
        List<FirmProfile> firms = WORLD.firms(5_000);
        index.put(entries(firms));

        assertThat(index.size()).isEqualTo(5_000);
        assertThat(firms).allSatisfy(firm -> assertThat(index.find(firm.id())).contains(firm));
    }

    @Test
    void puttingFirmsInTwiceChangesNothing() {
        FirmIndex index = new FirmIndex(WORLD.reference());
        List<FirmProfile> firms = WORLD.firms(100);
        index.put(entries(firms));
        long state = index.state();

        index.put(entries(firms));

        assertThat(index.size()).isEqualTo(100);
        assertThat(index.state()).isEqualTo(state);
    }

    @Test
    void aFirmThatIsNotThereHasNoPlaceAndOneThatIsKeptOutHasNoRank() {
        FirmIndex index = new FirmIndex(WORLD.reference());
        FirmProfile idle =
                new FirmProfile(SyntheticWorld.firmId(1), null, false, null, List.of(), null, null, null, null);
        index.put(idle, 1);
        ProjectProfile project = WORLD.project(1);

        assertThat(index.place(project, POLICY, TODAY, SyntheticWorld.firmId(2)))
                .isEmpty();
        assertThat(index.place(project, POLICY, TODAY, idle.id()).orElseThrow().rank())
                .isNull();
    }

    @Test
    void theStateNamesTheFirmsAndTheirStampsWhateverTheirOrder() {
        List<FirmProfile> firms = WORLD.firms(50);
        FirmIndex index = new FirmIndex(WORLD.reference());
        FirmIndex other = new FirmIndex(WORLD.reference());
        index.put(entries(firms));
        other.put(entries(firms.reversed()));

        assertThat(other.state()).isEqualTo(index.state());
        other.put(firms.getFirst(), 7);
        assertThat(other.state()).isNotEqualTo(index.state());
        other.put(firms.getFirst(), 0);
        assertThat(other.state()).isEqualTo(index.state());
        other.remove(firms.getFirst().id());
        assertThat(other.state()).isNotEqualTo(index.state());
    }

    static List<FirmIndex.Entry> entries(Collection<FirmProfile> firms) {
        return firms.stream().map(firm -> new FirmIndex.Entry(firm, 0)).toList();
    }
}
