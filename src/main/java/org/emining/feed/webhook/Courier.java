package org.emining.feed.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message and says what came of it. The connection goes to the address that was looked up and judged, while the
 * name is what TLS asks for (SNI, certificate) and the Host header says: the client is told both. Each message has a
 * connection of its own; the answer's body is not read, save that of a challenge, and of that so much at most.
 */
final class Courier {

    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_ECHO = 4 * 1024;
    private static final int MOST_CONNECTIONS = 10_000;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final HttpClient client;
    private final Destination.Resolver dns;
    private final Clock clock;
    private final Duration patience;

    Courier(Vertx vertx, HttpClientOptions trust, Destination.Resolver dns, Clock clock, Duration patience) {
        this.client = vertx.createHttpClient(new HttpClientOptions(trust)
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout((int) patience.toMillis())
                .setIdleTimeout((int) patience.toSeconds() + 5)
                .setMaxHeaderSize(16 * 1024)
                .setVerifyHost(true)
                .setTrustAll(false));
        this.dns = dns;
        this.clock = clock;
        this.patience = patience;
    }

    /** A message with all its headers. @param echo what the answer must hold, or null */
    record Message(
            Destination to,
            String id,
            long timestamp,
            String signatures,
            String body,
            @Nullable String echo) {}

    /** What came of it. @param answered HTTP status, or null @param pause how long the receiver asks to wait, or null */
    record Report(
            Outcome outcome,
            @Nullable Integer answered,
            @Nullable Duration pause,
            Duration took) {}

    /** Waits for the answer, at most {@link #PATIENCE}: to be called where waiting costs nobody. */
    Report send(Message message) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            return send(message, message.to().address(dns));
        } catch (Destination.ForbiddenException forbidden) {
            return report(Outcome.FORBIDDEN_ADDRESS, null, null, begun);
        } catch (UnknownHostException unknown) {
            return report(Outcome.UNRESOLVED, null, null, begun);
        }
    }

    /** @param address that of the receiver, judged already */
    Report send(Message message, InetAddress address) throws InterruptedException {
        long begun = System.nanoTime();
        AtomicReference<@Nullable HttpClientRequest> under = new AtomicReference<>();
        AtomicBoolean over = new AtomicBoolean();
        try {
            Answer answer = client.request(options(message, address))
                    .compose(request -> {
                        under.set(request);
                        return over.get() ? Future.failedFuture(new TimeoutException()) : exchange(request, message);
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return report(judge(answer, message), answer.status(), answer.pause(), begun);
        } catch (TimeoutException silent) {
            return report(Outcome.TIMED_OUT, null, null, begun);
        } catch (ExecutionException failed) {
            return report(untrusted(failed) ? Outcome.UNTRUSTED : Outcome.UNREACHABLE, null, null, begun);
        } finally {
            // Whatever connects only now sends nothing any more.
            over.set(true);
            HttpClientRequest request = under.get();
            if (request != null) {
                request.connection().close();
            }
        }
    }

    private Future<Answer> exchange(HttpClientRequest request, Message message) {
        return request.send(Buffer.buffer(message.body())).compose(response -> read(request, response, message));
    }

    private static Report report(Outcome outcome, @Nullable Integer status, @Nullable Duration pause, long begun) {
        return new Report(outcome, status, pause, Duration.ofNanos(System.nanoTime() - begun));
    }

    private RequestOptions options(Message message, InetAddress address) {
        Destination to = message.to();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(to.port(), address.getHostAddress()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.secure())
                .setURI(to.path())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "emining-webhooks/1")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(message.timestamp()))
                .putHeader("webhook-signature", message.signatures());
    }

    private record Answer(int status, @Nullable Duration pause, String body) {}

    private Future<Answer> read(HttpClientRequest request, HttpClientResponse response, Message message) {
        Duration pause = pause(response.getHeader("retry-after"));
        int status = response.statusCode();
        if (message.echo() == null) {
            // The connection is closed on the rest of the answer; that is no failure.
            response.exceptionHandler(closed -> {});
            return Future.succeededFuture(new Answer(status, pause, ""));
        }
        Buffer body = Buffer.buffer();
        Promise<Answer> whole = Promise.promise();
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(new Answer(status, pause, body.toString())));
        response.handler(part -> {
            if (body.length() + part.length() > LONGEST_ECHO) {
                whole.tryComplete(new Answer(status, pause, ""));
                request.connection().close();
            } else {
                body.appendBuffer(part);
            }
        });
        response.resume();
        return whole.future();
    }

    private static Outcome judge(Answer answer, Message message) {
        int status = answer.status();
        if (status / 100 == 2) {
            String echo = message.echo();
            return echo == null || echoed(answer.body(), echo) ? Outcome.DELIVERED : Outcome.NOT_ECHOED;
        }
        return switch (status) {
            case 410 -> Outcome.GONE;
            case 429, 502, 503, 504 -> Outcome.THROTTLED;
            default ->
                status / 100 == 3 ? Outcome.REDIRECTED : answer.pause() != null ? Outcome.THROTTLED : Outcome.REFUSED;
        };
    }

    // Not the whole message sent back, which a machine may do that knows nothing of us.
    private static boolean echoed(String body, String echo) {
        return Pattern.matches("\\s*\\{\\s*\"challenge\"\\s*:\\s*\"" + Pattern.quote(echo) + "\"\\s*\\}\\s*", body);
    }

    /** What a Retry-After says (RFC 9110 10.2.3), a day at most; null for what it does not say. */
    private @Nullable Duration pause(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return null;
        }
        try {
            Duration asked = retryAfter.strip().matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                    : Duration.between(
                            Instant.now(clock),
                            ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static boolean untrusted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
