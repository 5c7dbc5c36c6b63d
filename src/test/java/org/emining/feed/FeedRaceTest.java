package org.emining.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.emining.company.CompanyEvent;
import org.emining.testsupport.Api;
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
    EntityManager database;

    @Inject
    Event<CompanyEvent> events;

    @Inject
    Relay relay;

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
                        return write(chance, shared);
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
        relay.work();

        for (int i = 0; i < FOLLOWERS; i++) {
            Map<Follower.Thing, Integer> copy =
                    followers.get(i).get().caughtUp().versions();
            Map<String, Integer> mine = touched.stream()
                    .map(id -> new Follower.Thing("company", id.toString()))
                    .filter(copy::containsKey)
                    .collect(Collectors.toMap(Follower.Thing::id, copy::get));
            assertThat(mine).as("follower %d", i).isEqualTo(state(touched, i % 2 == 0));
        }
    }

    /** New companies, and changes of those that others change too, between public and hidden. */
    private List<UUID> write(Random chance, List<UUID> shared) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            UUID id = i % 2 == 0 ? UUID.randomUUID() : shared.get(chance.nextInt(shared.size()));
            boolean kept = chance.nextInt(8) > 0;
            int pause = chance.nextInt(200);
            boolean created = i % 2 == 0;
            String status = chance.nextBoolean() ? "LISTED" : "SUSPENDED";
            Runnable writing = () -> {
                if (created) {
                    database.createNativeQuery("insert into companies (id, status, name, presence_declared)"
                                    + " values (?1, 'LISTED', 'Race', true)")
                            .setParameter(1, id)
                            .executeUpdate();
                } else {
                    database.createNativeQuery("update companies set version = version + 1, status = ?2 where id = ?1")
                            .setParameter(1, id)
                            .setParameter(2, status)
                            .executeUpdate();
                }
                events.fire(new CompanyEvent.CompanySuspended(id, 0, "of a race"));
                database.createNativeQuery("select cast(pg_sleep(?1) as text)")
                        .setParameter(1, pause / 1000.0)
                        .getSingleResult();
                if (!kept) {
                    throw new Undone();
                }
            };
            try {
                QuarkusTransaction.requiringNew().run(writing);
            } catch (Undone expected) {
                // What it told must be undone with it.
            }
            made.add(id);
        }
        return made;
    }

    private Map<String, Integer> state(Set<UUID> ids, boolean publicOnly) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, Integer> state = new HashMap<>();
            List<?> rows = database.createNativeQuery(
                            "select id, version from companies where id = any (cast(?1 as uuid[]))"
                                    + (publicOnly ? " and status = 'LISTED'" : ""),
                            Tuple.class)
                    .setParameter(1, ids.toArray(new UUID[0]))
                    .getResultList();
            rows.forEach(row -> state.put(
                    ((Tuple) row).get(0, UUID.class).toString(),
                    ((Tuple) row).get(1, Long.class).intValue()));
            return state;
        });
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
