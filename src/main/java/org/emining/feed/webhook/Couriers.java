package org.emining.feed.webhook;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import org.emining.platform.time.RealTime;

/** Makes the courier of the running service. */
final class Couriers {

    /** @throws IllegalStateException where production would send to itself */
    @Produces
    @Singleton
    Courier courier(Vertx vertx, @RealTime Clock clock, WebhookConfig config) {
        if (config.loopback() && ConfigUtils.isProfileActive("prod")) {
            throw new IllegalStateException("emining.webhooks.loopback is for trying out, never for production");
        }
        return new Courier(vertx, new HttpClientOptions(), InetAddress::getAllByName, clock, Courier.PATIENCE);
    }
}
