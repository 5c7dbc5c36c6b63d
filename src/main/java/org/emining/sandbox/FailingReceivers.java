package org.emining.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.emining.platform.PlatformConfig;
import org.jspecify.annotations.Nullable;

/**
 * Receivers of webhooks that fail in one way each, for an endpoint to be registered with: they confirm their address as a
 * good one does, save the one that does not, and what becomes of their deliveries is real.
 */
@Singleton
class FailingReceivers {

    static final String PATH = "/sandbox/receivers/";
    private static final int LARGEST = 512 * 1024;
    // Longer than a sender waits.
    private static final long TOO_LONG = 20_000;

    private final PlatformConfig config;
    private final Vertx vertx;

    FailingReceivers(PlatformConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    void routes(@Observes Router router) {
        if (config.sandbox().enabled()) {
            router.post(PATH + ":way")
                    .handler(BodyHandler.create(false).setBodyLimit(LARGEST))
                    .handler(this::receive);
        }
    }

    private void receive(RoutingContext context) {
        String way = String.valueOf(context.pathParam("way"));
        String challenge = challenge(context);
        HttpServerResponse response = context.response();
        if (challenge != null && !way.equals("forgets")) {
            response.putHeader("content-type", "application/json")
                    .end(new JsonObject().put("challenge", challenge).encode());
            return;
        }
        switch (way) {
            case "takes", "forgets" -> response.setStatusCode(204).end();
            case "fails" -> response.setStatusCode(500).end();
            case "throttles" ->
                response.setStatusCode(429).putHeader("retry-after", "30").end();
            case "redirects" ->
                response.setStatusCode(302)
                        .putHeader("location", config.publicUrl() + PATH + "takes")
                        .end();
            case "gone" -> response.setStatusCode(410).end();
            case "hangs" ->
                vertx.setTimer(TOO_LONG, late -> {
                    if (!response.closed()) {
                        response.setStatusCode(204).end();
                    }
                });
            default -> context.next();
        }
    }

    private static @Nullable String challenge(RoutingContext context) {
        try {
            JsonObject message = context.body().asJsonObject();
            JsonObject data = message == null ? null : message.getJsonObject("data");
            return data == null ? null : data.getString("challenge");
        } catch (DecodeException | ClassCastException noMessage) {
            return null;
        }
    }
}
