package org.emining.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.SyntheticWorld.TODAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Ranking;
import org.emining.matching.engine.index.FirmIndex.Entry;
import org.emining.testsupport.SyntheticWorld;
import org.junit.jupiter.api.Test;

/**
 * Eight writers and two readers at once: every answer is that of the plain engine for the state it names. {@code
 * -Dindex.answers=} makes more of them, each reader so many.
 */
class WritersAndReadersTest {
    private static final int WRITERS = 8;
    private static final int ANSWERS = Integer.getInteger("index.answers", 150);
    private static final int CHANGES = ANSWERS * 4 / 15;
    private static final int FIRMS = 160;
    private static final SyntheticWorld WORLD = new SyntheticWorld(3);
    private static final Policy POLICY = Policy.startValues();

    private final FirmIndex index = new FirmIndex(WORLD.reference());

    /** The firms of each state, noted before any reader can see it. */
    private final Map<Long, List<FirmProfile>> states = new ConcurrentHashMap<>();

    private final Map<UUID, Entry> now = new HashMap<>();
    private long stamp;

    private record Answer(ProjectProfile project, RankingPage page) {}

    @Test
    void everyAnswerIsRightForTheStateItNames() throws Exception {
        put(WORLD.firms(FIRMS));
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            List<Future<List<Answer>>> reading = List.of(threads.submit(reader(0)), threads.submit(reader(1)));
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int seed = i;
                writing.add(threads.submit(() -> write(new Random(seed))));
            }
            for (var reader : reading) {
                answers.addAll(reader.get());
            }
            for (var writer : writing) {
                writer.get();
            }
        }

        assertThat(answers).hasSize(2 * ANSWERS).allSatisfy(this::assertRight);
    }

    private void assertRight(Answer answer) {
        List<FirmProfile> firms = states.get(answer.page.state());
        Ranking plain = new MatchingEngine(WORLD.reference()).rank(answer.project, firms, POLICY, TODAY);
        assertThat(answer.page.candidates())
                .isEqualTo(plain.candidates().subList(0, Math.min(20, plain.eligibleCount())));
        assertThat(answer.page.eligibleCount()).isEqualTo(plain.eligibleCount());
        assertThat(answer.page.excluded()).isEqualTo(plain.excluded());
    }

    private Callable<List<Answer>> reader(int number) {
        return () -> {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < ANSWERS; i++) {
                ProjectProfile project = WORLD.project(2 * i + number);
                answers.add(new Answer(project, index.top(project, POLICY, TODAY, 0, 20)));
            }
            return answers;
        };
    }

    private void write(Random random) {
        for (int i = 0; i < CHANGES; i++) {
            List<FirmProfile> put = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                UUID id = SyntheticWorld.firmId(random.nextInt(FIRMS));
                put.add(FirmIndexTest.withId(WORLD.firm(random.nextInt(10_000)), id));
            }
            put(put);
            remove(SyntheticWorld.firmId(random.nextInt(FIRMS)));
        }
    }

    /** Writers take turns, so that it is known what each state holds; readers are not held up by it. */
    private synchronized void put(List<FirmProfile> firms) {
        stamp++;
        List<Entry> entries = firms.stream().map(firm -> new Entry(firm, stamp)).toList();
        entries.forEach(entry -> now.put(entry.firm().id(), entry));
        note();
        index.put(entries);
    }

    private synchronized void remove(UUID firm) {
        now.remove(firm);
        note();
        index.remove(firm);
    }

    private void note() {
        long state = now.values().stream()
                .mapToLong(entry -> FirmIndex.fingerprint(entry.firm().id(), entry.stamp()))
                .sum();
        states.put(state, now.values().stream().map(Entry::firm).toList());
    }
}
