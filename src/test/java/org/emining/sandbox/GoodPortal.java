package org.emining.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.emining.testsupport.Api;

/** A portal as it should be: bears what fails, follows the feed, and takes no message that is not ours. */
final class GoodPortal implements AutoCloseable {

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final String ENDPOINTS = "/webhook-endpoints";

    private final Api api;
    private final HttpServer server;
    private final CompletableFuture<String> secret = new CompletableFuture<>();
    private boolean careless;

    GoodPortal(Api api) throws IOException {
        this.api = api.with("Accept-Language", "ja");
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    /** One that believes whatever it is sent. */
    GoodPortal careless() {
        careless = true;
        return this;
    }

    void work() {
        String key = Api.newKey();
        Response registered = persistent(() -> api.postUnder(
                key,
                ENDPOINTS,
                Map.of("url", "http://localhost:" + server.getAddress().getPort() + "/", "scheme", "HMAC_SHA256")));
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        secret.complete(registered.jsonPath().getString("secret"));
        String endpoint = ENDPOINTS + "/" + registered.jsonPath().getString("id");
        until(() -> "ENABLED".equals(api.get(endpoint).jsonPath().getString("status")));
        for (String test : List.of(Api.newKey(), Api.newKey())) {
            assertThat(persistent(() -> api.postUnder(test, endpoint + "/tests", Map.of()))
                            .statusCode())
                    .isEqualTo(201);
        }
        until(() -> api.patch(endpoint, api.get(endpoint).header("ETag"), Map.of("description", "Desk"))
                        .statusCode()
                == 200);
        follow();
    }

    // Goes on from where it ended before, now and then.
    private void follow() {
        String cursor = null;
        for (int turn = 0; turn < 3; turn++) {
            cursor = followed(cursor);
        }
    }

    private String followed(String since) {
        String cursor = since;
        while (true) {
            Response page = cursor == null ? api.get("/changes") : api.get("/changes?since={since}", cursor);
            boolean gone = page.statusCode() == 410;
            cursor = gone ? null : page.jsonPath().getString("page.nextCursor");
            if (!gone && !page.jsonPath().getBoolean("page.hasMore")) {
                return cursor;
            }
        }
    }

    private static Response persistent(Callable<Response> request) {
        while (true) {
            try {
                Response answer = request.call();
                if (answer.statusCode() != 503 && answer.statusCode() != 429) {
                    return answer;
                }
                pause(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
            } catch (Exception lost) {
                // The same once more: it may have had its effect.
            }
        }
    }

    static void until(Callable<Boolean> holds) {
        try {
            for (int turn = 0; turn < 200 && !holds.call(); turn++) {
                pause(Duration.ofMillis(100));
            }
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher challenge = CHALLENGE.matcher(body);
        boolean good = careless || isOurs(exchange, body);
        byte[] answer = challenge.find()
                ? ("{\"challenge\":\"" + challenge.group(1) + "\"}").getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        exchange.sendResponseHeaders(good ? 200 : 401, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private boolean isOurs(HttpExchange exchange, String body) {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        long late = Instant.now().getEpochSecond() - Long.parseLong(timestamp);
        try {
            byte[] key = Base64.getDecoder().decode(secret.join().substring("whsec_".length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            String wanted = "v1," + Base64.getEncoder().encodeToString(signed);
            return Math.abs(late) <= 300
                    && List.of(exchange.getRequestHeaders()
                                    .getFirst("webhook-signature")
                                    .split(" "))
                            .contains(wanted);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
