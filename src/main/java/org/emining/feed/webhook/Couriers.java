package org.emining.feed.webhook;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import org.emining.platform.time.RealTime;

/** Makes the courier of the running service. */
@Singleton
final class Couriers {

    @Inject
    Couriers(WebhookConfig config) {
        this(config.loopback(), ConfigUtils.isProfileActive("prod"));
    }

    /** @throws IllegalStateException where production would send to itself */
    Couriers(boolean loopback, boolean production) {
        if (loopback && production) {
            throw new IllegalStateException("emining.webhooks.loopback is for trying out, never for production");
        }
    }

    // Makes this bean at the start: a service that may not send shall not first fail at its first message.
    void ready(@Observes StartupEvent start) {}

    @Produces
    @Singleton
    Courier courier(Vertx vertx, @RealTime Clock clock) {
        return new Courier(vertx, new HttpClientOptions(), InetAddress::getAllByName, clock, Courier.PATIENCE);
    }
}
