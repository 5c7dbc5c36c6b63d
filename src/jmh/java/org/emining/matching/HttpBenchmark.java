package org.emining.matching;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.emining.matching.engine.Ticket;
import org.emining.testsupport.Api;
import org.emining.testsupport.SyntheticWorld;
import org.junit.jupiter.api.Test;

/**
 * How many rankings a second the endpoint answers with so many firms, beside an endpoint that returns constant bytes of
 * the same size; and how long after a commit another replica knows. Client, service and database share the machine, for
 * both sides alike. Nothing is asserted: timings never decide whether a test passes.
 */
@QuarkusTest
class HttpBenchmark {

    private static final int FIRMS = Integer.getInteger("benchmark.firms", 100_000);
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 8;
    private static final int CLIENTS = 4;
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(Integer.getInteger("benchmark.seconds", 5));

    @Inject
    DataSource database;

    @Inject
    LiveFirms firms;

    @Inject
    Snapshot snapshot;

    @Inject
    FirmReader reader;

    @Inject
    org.emining.matching.engine.Reference reference;

    @TestHTTPResource
    URI root;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void measure() throws Exception {
        SyntheticWorld world = new SyntheticWorld(1);
        try (Connection connection = database.getConnection()) {
            SyntheticRows.write(connection, world, 0, FIRMS);
        }
        System.out.printf("%d firms in memory%n", firms.current().size());
        List<String> projects =
                Api.anonymously().get("/projects?limit=100").jsonPath().getList("items.id");
        String token = Api.token("operator");
        Supplier<HttpRequest> ranking = () -> HttpRequest.newBuilder(root.resolve("/api/v1/projects/"
                        + projects.get(ThreadLocalRandom.current().nextInt(projects.size())) + "/ranking?limit=20"))
                .header("Authorization", "Bearer " + token)
                .build();
        ConstantBytes.body = http.send(ranking.get(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
        HttpRequest constant =
                HttpRequest.newBuilder(root.resolve("/benchmark/constant")).build();
        for (int round = 0; round < WARM_UP; round++) {
            System.out.printf("warming up: rankings %.0f/s, constant %.0f/s%n", run(ranking), run(() -> constant));
        }
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double ours = run(ranking);
            double floor = run(() -> constant);
            ratios[round] = ours / floor;
            System.out.printf(
                    "round %d: rankings %.0f/s, constant %.0f/s, ratio %.3f%n", round, ours, floor, ratios[round]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                "HTTP top 20 at %d firms against %d constant bytes: median %.3f, %.3f to %.3f%n",
                FIRMS, ConstantBytes.body.length, ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        visibility(SyntheticWorld.firmId(0));
    }

    /** Answers a second. */
    private double run(Supplier<HttpRequest> request) throws Exception {
        long until = System.nanoTime() + ROUND_NANOS;
        AtomicInteger answers = new AtomicInteger();
        Callable<Void> client = () -> {
            while (System.nanoTime() < until) {
                HttpResponse<byte[]> answer = http.send(request.get(), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " " + new String(answer.body()));
                }
                answers.incrementAndGet();
            }
            return null;
        };
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(client));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        }
        return answers.get() * 1e9 / ROUND_NANOS;
    }

    private void visibility(UUID company) throws Exception {
        LiveFirms another = new LiveFirms(snapshot, reader, reference);
        another.current();
        visibility(another, company); // not told: the code warms up
        visibility(another, company);
    }

    private void visibility(LiveFirms another, UUID company) throws Exception {
        int times = 1_000;
        double[] writes = new double[times];
        double[] seen = new double[times];
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < times; i++) {
                long begun = System.nanoTime();
                SyntheticRows.invest(connection, company, i + 1);
                long committed = System.nanoTime();
                boolean there = Ticket.of(1, i + 1)
                        .equals(another.current().find(company).orElseThrow().ticket());
                if (!there) {
                    throw new IllegalStateException("a committed change was not seen");
                }
                writes[i] = committed - begun;
                seen[i] = System.nanoTime() - committed;
            }
        }
        Arrays.sort(writes);
        Arrays.sort(seen);
        double write = writes[times / 2];
        System.out.printf(
                "commit to visible on another replica, in write transactions (p50 %.0f us): p50 %.2f, p99 %.2f%n",
                write / 1_000, seen[times / 2] / write, seen[times * 99 / 100] / write);
    }
}
