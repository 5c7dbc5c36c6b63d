package org.emining.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emining.feed.Placing;
import org.emining.testsupport.Api;
import org.emining.testsupport.CompanyRace;
import org.emining.testsupport.Follower;
import org.junit.jupiter.api.Test;

/**
 * Exports are taken while others write, and changes get their places: whoever begins with one and follows on has exactly
 * the database's state in the end. A cursor of another moment than the rows would lose what was committed in between.
 */
@QuarkusTest
class ExportRaceTest {

    private static final int WRITERS = 20;
    private static final int WRITES = 10;
    private static final int COPIES = 4;
    private static final int EXPORTS = 12;

    @Inject
    CompanyRace race;

    @Inject
    Placing relay;

    @Test
    void a_copy_that_begins_with_an_export_ends_with_the_state_of_the_database() throws Exception {
        List<UUID> shared = IntStream.range(0, 10)
                .mapToObj(i -> UUID.fromString(aCompany().listed().id()))
                .toList();
        CountDownLatch written = new CountDownLatch(WRITERS);
        CountDownLatch reading = new CountDownLatch(1);
        List<Future<List<UUID>>> writers = new ArrayList<>();
        List<Future<List<String>>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + COPIES + 1)) {
            for (int i = 0; i < WRITERS; i++) {
                Random chance = new Random(i);
                writers.add(threads.submit(() -> {
                    reading.await();
                    try {
                        return race.write(chance, shared, WRITES);
                    } finally {
                        written.countDown();
                    }
                }));
            }
            for (int i = 0; i < COPIES; i++) {
                Api who = who(i).with("Accept", "application/x-ndjson");
                readers.add(threads.submit(() -> {
                    List<String> exports = new ArrayList<>();
                    while (written.getCount() > 0 && exports.size() < EXPORTS) {
                        exports.add(who.get("/exports/companies").asString());
                        reading.countDown();
                    }
                    return exports;
                }));
            }
            threads.submit(() -> {
                        while (written.getCount() > 0) {
                            relay.work();
                        }
                    })
                    .get();
        }
        Set<UUID> touched = new TreeSet<>(shared);
        for (Future<List<UUID>> writer : writers) {
            touched.addAll(writer.get());
        }
        relay.work();

        for (int i = 0; i < COPIES; i++) {
            List<String> exports = readers.get(i).get();
            assertThat(exports).as("taken while others wrote").isNotEmpty();
            for (String export : exports) {
                Map<Follower.Thing, Integer> copy =
                        Follower.from(who(i), export).caughtUp().versions();
                Map<String, Integer> mine = touched.stream()
                        .map(id -> new Follower.Thing("company", id.toString()))
                        .filter(copy::containsKey)
                        .collect(Collectors.toMap(Follower.Thing::id, copy::get));
                assertThat(mine)
                        .as("copy %d from %s", i, export.substring(export.lastIndexOf("{\"manifest\"")))
                        .isEqualTo(race.state(touched, i % 2 == 0));
            }
        }
    }

    private static Api who(int copy) {
        return copy % 2 == 0 ? Api.anonymously() : Api.as("operator");
    }
}
