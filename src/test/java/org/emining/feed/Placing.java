package org.emining.feed;

import jakarta.enterprise.context.ApplicationScoped;

/** The relay for tests of other packages: gives what is committed its place now. */
@ApplicationScoped
public class Placing {

    private final Relay relay;

    Placing(Relay relay) {
        this.relay = relay;
    }

    public void work() {
        relay.work();
    }
}
