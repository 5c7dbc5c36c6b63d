package org.emining.feed.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's server that messages are sent to, with whatever manners a test gives it. */
final class Receiver implements AutoCloseable {

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");

    /** Under this the name that TLS was asked for, or "null". */
    static final String SNI = "sni";

    /** How it answers a message that is no challenge. */
    @FunctionalInterface
    interface Manners {
        void answer(HttpServerRequest request);
    }

    static final Manners POLITE = status(204);

    /** A message as it came. */
    record Message(Map<String, String> headers, String path, String body) {

        String id() {
            return headers.get("webhook-id");
        }

        String type() {
            Matcher type = Pattern.compile("\"type\":\"([^\"]+)\"").matcher(body);
            return type.find() ? type.group(1) : "";
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private volatile Manners manners = POLITE;
    private volatile boolean echoes = true;

    Receiver() {
        this(new HttpServerOptions());
    }

    Receiver(HttpServerOptions options) {
        server = vertx.createHttpServer(options)
                .requestHandler(this::take)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    static Manners status(int status) {
        return request -> request.response().setStatusCode(status).end();
    }

    static Manners status(int status, String header, String value) {
        return request -> request.response()
                .setStatusCode(status)
                .putHeader(header, value)
                .end();
    }

    /** Never answers. */
    static Manners silent() {
        return request -> {};
    }

    /** Always says a little more, every second, and never what it thinks: interim answers (RFC 9110 15.2) without end. */
    static Manners dripping() {
        return request -> Vertx.currentContext().owner().setPeriodic(1_000, timer -> {
            if (!request.response().closed()) {
                request.response().writeContinue();
            }
        });
    }

    /** Breaks the connection. */
    static Manners rude() {
        return request -> request.connection().close();
    }

    Receiver with(Manners others) {
        manners = others;
        return this;
    }

    Receiver notEchoing() {
        echoes = false;
        return this;
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            request.headers().forEach(headers::put);
            headers.put(SNI, String.valueOf(request.connection().indicatedServerName()));
            messages.add(new Message(headers, request.uri(), body.toString()));
            Matcher challenge = CHALLENGE.matcher(body.toString());
            if (challenge.find()) {
                request.response().end(echoes ? "{\"challenge\":\"" + challenge.group(1) + "\"}" : body.toString());
            } else {
                manners.answer(request);
            }
        });
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook?tenant=1";
    }

    int port() {
        return server.actualPort();
    }

    /** The next message; an empty one when none comes. */
    Message next() {
        try {
            Message message = messages.poll(20, TimeUnit.SECONDS);
            return message == null ? new Message(Map.of(), "", "") : message;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Message(Map.of(), "", "");
        }
    }

    /** What has come so far is looked at by nobody. */
    void forget() {
        messages.clear();
    }

    int waiting() {
        return messages.size();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
