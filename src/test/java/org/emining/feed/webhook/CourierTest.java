package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One message, sent to receivers of every kind of manners. */
class CourierTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String HOST = "hooks.portal.example";
    private static final String PASSWORD = "for-tests-only";
    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    static Path directory;

    private static PfxOptions identity;

    private final AtomicInteger asked = new AtomicInteger();
    private Receiver receiver = new Receiver();

    @BeforeAll
    static void certificate() throws Exception {
        Path store = directory.resolve("receiver.p12");
        int made = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "san=dns:" + HOST,
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start()
                .waitFor();
        assertThat(made).isZero();
        identity = new PfxOptions().setPassword(PASSWORD).setValue(Buffer.buffer(Files.readAllBytes(store)));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @AfterAll
    static void closeAll() {
        VERTX.close();
    }

    private Courier courier(HttpClientOptions trust) {
        return new Courier(
                VERTX,
                trust,
                host -> {
                    asked.incrementAndGet();
                    return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
                },
                Clock.fixed(NOW, ZoneOffset.UTC),
                PATIENCE);
    }

    private Courier.Report send() throws InterruptedException {
        return send(new Destination(false, "localhost", receiver.port(), "/hook"), null);
    }

    private Courier.Report send(Destination to, String echo) throws InterruptedException {
        return courier(new HttpClientOptions()).send(new Courier.Message(to, "msg_1", 1, "v1,x", "{}", echo));
    }

    @Test
    void a_message_arrives_with_its_headers() throws InterruptedException {
        Courier.Report report = send();

        Receiver.Message message = receiver.next();
        assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(report.answered()).isEqualTo(204);
        assertThat(message.path()).isEqualTo("/hook");
        assertThat(message.headers())
                .containsEntry("webhook-id", "msg_1")
                .containsEntry("webhook-timestamp", "1")
                .containsEntry("webhook-signature", "v1,x")
                .containsEntry("content-type", "application/json")
                .containsEntry("host", "localhost:" + receiver.port());
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED", "201, DELIVERED", "299, DELIVERED", "304, REDIRECTED", "400, REFUSED", "404, REFUSED",
        "410, GONE", "429, THROTTLED", "500, REFUSED", "502, THROTTLED", "503, THROTTLED", "504, THROTTLED"
    })
    void the_status_says_what_came_of_it(int status, Outcome outcome) throws InterruptedException {
        receiver.with(Receiver.status(status));

        Courier.Report report = send();

        assertThat(report.outcome()).isEqualTo(outcome);
        assertThat(report.answered()).isEqualTo(status);
    }

    @Test
    void a_redirect_is_not_followed() throws InterruptedException {
        try (Receiver inside = new Receiver()) {
            receiver.with(Receiver.status(307, "location", inside.url()));

            assertThat(send().outcome()).isEqualTo(Outcome.REDIRECTED);
            assertThat(inside.waiting()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "999999999, PT24H",
        "'Sun, 22 Nov 2026 08:01:00 GMT', PT1M",
        "'Sun, 22 Nov 2026 07:00:00 GMT', PT0S"
    })
    void the_receiver_may_ask_for_patience(String header, Duration pause) throws InterruptedException {
        receiver.with(Receiver.status(503, "retry-after", header));

        assertThat(send().pause()).isEqualTo(pause);
    }

    @Test
    void nonsense_instead_of_a_time_is_no_wish() throws InterruptedException {
        receiver.with(Receiver.status(503, "retry-after", "soon"));

        assertThat(send().pause()).isNull();
    }

    @Test
    void who_never_answers_is_left() throws InterruptedException {
        receiver.with(Receiver.silent());

        assertThat(send().outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void who_answers_a_byte_at_a_time_is_left() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = slow.accept()) {
                    socket.getOutputStream().write('H');
                    socket.getOutputStream().flush();
                    socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                } catch (java.io.IOException left) {
                    // It was left.
                }
            });

            assertThat(send(new Destination(false, "localhost", slow.getLocalPort(), "/"), null)
                            .outcome())
                    .isEqualTo(Outcome.TIMED_OUT);
        }
    }

    @Test
    void who_breaks_the_connection_is_unreachable() throws InterruptedException {
        receiver.with(Receiver.rude());

        assertThat(send().outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void who_is_not_there_is_unreachable() throws InterruptedException {
        int port = receiver.port();
        receiver.close();

        assertThat(send(new Destination(false, "localhost", port, "/"), null).outcome())
                .isEqualTo(Outcome.UNREACHABLE);
        receiver = new Receiver();
    }

    @Test
    void a_long_answer_is_not_read() throws InterruptedException {
        receiver.with(request ->
                request.response().putHeader("content-length", "10000000").write(Buffer.buffer(new byte[10_000_000])));

        assertThat(send().outcome()).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void the_answer_to_a_challenge_is_read_so_far_at_most() throws InterruptedException {
        receiver.with(request -> request.response().end(" ".repeat(5_000) + "{\"challenge\":\"abc\"}"));

        assertThat(send(new Destination(false, "localhost", receiver.port(), "/"), "abc")
                        .outcome())
                .isEqualTo(Outcome.NOT_ECHOED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"challenge\":\"abc\"}|DELIVERED",
                " { \"challenge\" : \"abc\" } |DELIVERED",
                "abc|NOT_ECHOED",
                "{\"challenge\":\"abd\"}|NOT_ECHOED",
                "{\"data\":{\"challenge\":\"abc\"}}|NOT_ECHOED",
                "{\"challenge\":\"abc\",\"more\":1}|NOT_ECHOED"
            })
    void a_challenge_wants_its_echo(String answer, Outcome outcome) throws InterruptedException {
        receiver.with(request -> request.response().end(answer));

        assertThat(send(new Destination(false, "localhost", receiver.port(), "/"), "abc")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void a_public_name_that_leads_here_is_not_connected_to() throws InterruptedException {
        Courier.Report report = send(new Destination(true, HOST, receiver.port(), "/"), null);

        assertThat(report.outcome()).isEqualTo(Outcome.FORBIDDEN_ADDRESS);
        assertThat(receiver.waiting()).isZero();
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_name_without_address_is_unresolved() throws InterruptedException {
        Courier lost = new Courier(
                VERTX,
                new HttpClientOptions(),
                host -> {
                    throw new java.net.UnknownHostException(host);
                },
                Clock.systemUTC(),
                PATIENCE);

        assertThat(lost.send(new Courier.Message(new Destination(true, HOST, 443, "/"), "m", 1, "", "", null))
                        .outcome())
                .isEqualTo(Outcome.UNRESOLVED);
    }

    @Test
    void the_name_is_asked_for_in_tls_while_the_judged_address_is_connected_to() throws Exception {
        receiver.close();
        receiver = tls();

        Courier.Report report = secured(new HttpClientOptions().setTrustOptions(identity), HOST);

        assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(receiver.next().headers())
                .containsEntry("host", HOST + ":" + receiver.port())
                .containsEntry(Receiver.SNI, HOST);
    }

    @Test
    void a_certificate_for_another_name_is_not_trusted() throws Exception {
        receiver.close();
        receiver = tls();

        assertThat(secured(new HttpClientOptions().setTrustOptions(identity), "other.portal.example")
                        .outcome())
                .isEqualTo(Outcome.UNTRUSTED);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted() throws Exception {
        receiver.close();
        receiver = tls();

        assertThat(secured(new HttpClientOptions(), HOST).outcome()).isEqualTo(Outcome.UNTRUSTED);
    }

    private static Receiver tls() {
        return new Receiver(new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(identity));
    }

    // To this machine under a public name: the one case in which the judgement of addresses is not asked.
    private Courier.Report secured(HttpClientOptions trust, String host) throws InterruptedException {
        return courier(trust)
                .send(
                        new Courier.Message(
                                new Destination(true, host, receiver.port(), "/"), "msg_1", 1, "v1,x", "{}", null),
                        InetAddress.getLoopbackAddress());
    }
}
