package org.emining.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emining.testsupport.Api;
import org.emining.testsupport.CompanyRace;
import org.emining.testsupport.Follower;
import org.junit.jupiter.api.Test;

/**
 * Fifty write with random pauses between what they tell and their commit, so that commits come in another order than
 * numbers are drawn; some roll back. Five follow from the beginning, and stand at the end of the feed while they write: who
 * goes past a change before it is there never hears of it.
 */
@QuarkusTest
class FeedRaceTest {

    private static final int WRITERS = 50;
    private static final int WRITES = 10;
    private static final int FOLLOWERS = 5;

    @Inject
    CompanyRace race;

    @Inject
    Relay relay;

    @Inject
    Placing placing;

    @Test
    void each_follower_ends_with_the_state_of_the_database() throws Exception {
        List<UUID> shared = IntStream.range(0, 10)
                .mapToObj(i -> UUID.fromString(aCompany().listed().id()))
                .toList();
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(WRITERS);
        CountDownLatch following = new CountDownLatch(FOLLOWERS);
        List<Future<List<UUID>>> writers = new ArrayList<>();
        List<Future<Follower>> followers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + FOLLOWERS + 1)) {
            for (int i = 0; i < WRITERS; i++) {
                Random chance = new Random(i);
                writers.add(threads.submit(() -> {
                    start.await();
                    following.await();
                    try {
                        return race.write(chance, shared, WRITES);
                    } finally {
                        written.countDown();
                    }
                }));
            }
            for (int i = 0; i < FOLLOWERS; i++) {
                Api who = i % 2 == 0 ? Api.anonymously() : Api.as("operator");
                followers.add(threads.submit(() -> {
                    start.await();
                    Follower follower = Follower.of(who).caughtUp();
                    following.countDown();
                    while (written.getCount() > 0) {
                        follower.step();
                    }
                    return follower;
                }));
            }
            Future<?> relaying = threads.submit(() -> {
                while (written.getCount() > 0) {
                    relay.work();
                }
            });
            start.countDown();
            relaying.get();
        }
        Set<UUID> touched = new java.util.TreeSet<>(shared);
        for (Future<List<UUID>> writer : writers) {
            touched.addAll(writer.get());
        }
        placing.work();

        for (int i = 0; i < FOLLOWERS; i++) {
            Map<Follower.Thing, Integer> copy =
                    followers.get(i).get().caughtUp().versions();
            Map<String, Integer> mine = touched.stream()
                    .map(id -> new Follower.Thing("company", id.toString()))
                    .filter(copy::containsKey)
                    .collect(Collectors.toMap(Follower.Thing::id, copy::get));
            assertThat(mine).as("follower %d", i).isEqualTo(race.state(touched, i % 2 == 0));
        }
    }
}
