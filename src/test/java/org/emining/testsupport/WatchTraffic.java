package org.emining.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts {@link Traffic} and {@link Repeats} into the way of every test that runs the service. */
public final class WatchTraffic implements QuarkusTestBeforeEachCallback {

    // One for each class loader, and so for each start of the service.
    private static final Description REVIEWED = Description.reviewed();
    private static final Traffic TRAFFIC = new Traffic(REVIEWED);
    private static final Repeats REPEATS = new Repeats(REVIEWED, TRAFFIC);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        REPEATS.follow(Thread.currentThread());
        RestAssured.replaceFiltersWith(TRAFFIC, REPEATS);
    }

    /** Holds what follows against the description that is served here: a sandbox has more operations than were reviewed. */
    public static void byServedDescription() {
        RestAssured.replaceFiltersWith(new Traffic(Description.served()));
    }
}
