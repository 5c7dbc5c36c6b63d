package org.emining.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts {@link Traffic} and {@link Repeats} into the way of every test that runs the service. */
public final class WatchTraffic implements QuarkusTestBeforeEachCallback {

    // One for each class loader, and so for each start of the service.
    private static final Traffic TRAFFIC = new Traffic();
    private static final Repeats REPEATS = new Repeats(TRAFFIC);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        REPEATS.follow(Thread.currentThread());
        RestAssured.replaceFiltersWith(TRAFFIC, REPEATS);
    }
}
