package org.emining.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.testsupport.SampleFiles.bytes;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.emining.document.content.Flaw;
import org.emining.document.content.RefusedContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a scanner is sent and what its answers mean. The scanner is a listener here that speaks as clamd does. */
class ClamdTest {

    @TempDir
    Path folder;

    private ServerSocket listener;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    private Clamd clamd() {
        return clamd("PT1M");
    }

    private Clamd clamd(String scanTime) {
        return new Clamd(new SmallRyeConfigBuilder()
                .withMapping(DocumentConfig.class)
                .withDefaultValue("emining.documents.clamd", "127.0.0.1:" + listener.getLocalPort())
                .withDefaultValue("emining.documents.scan-time", scanTime)
                .build()
                .getConfigMapping(DocumentConfig.class));
    }

    private CompletableFuture<byte[]> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = listener.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                byte[] command = in.readNBytes("zINSTREAM\0".length());
                byte[] content = new byte[0];
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content = org.emining.testsupport.SampleFiles.joined(content, in.readNBytes(length));
                }
                socket.getOutputStream().write(bytes(answer + "\0"));
                return org.emining.testsupport.SampleFiles.joined(command, content);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    @Test
    void the_scanner_is_sent_the_whole_file_and_believed() throws Exception {
        byte[] content = new byte[200_000];
        new java.util.Random(3).nextBytes(content);
        CompletableFuture<byte[]> heard = answering("stream: OK");

        Scan scan = clamd().scan(file(content));

        assertThat(scan).isEqualTo(Scan.CLEAN);
        assertThat(heard.get()).isEqualTo(org.emining.testsupport.SampleFiles.joined(bytes("zINSTREAM\0"), content));
    }

    @Test
    void what_the_scanner_knows_as_harmful_is_refused() throws IOException {
        answering("stream: Win.Test.EICAR_HDB-1 FOUND");
        Path file = file(bytes("harmful"));

        assertThatThrownBy(() -> clamd().scan(file))
                .isInstanceOfSatisfying(RefusedContent.class, refused -> assertThat(refused.flaw())
                        .isEqualTo(Flaw.INFECTED));
    }

    @Test
    void a_scanner_that_cannot_say_lets_nothing_through() throws IOException {
        answering("INSTREAM size limit exceeded. ERROR");
        Path file = file(bytes("large"));

        assertThatThrownBy(() -> clamd().scan(file)).isInstanceOf(IOException.class);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_scanner_that_reads_nothing_is_not_waited_for_for_ever() throws IOException {
        // More than the system keeps on the way; the listener's backlog takes the connection and nobody serves it.
        Path file = file(new byte[32 * 1024 * 1024]);

        assertThatThrownBy(() -> clamd("PT0.2S").scan(file)).isInstanceOf(IOException.class);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_scanner_that_never_ends_its_answer_is_not_waited_for_for_ever() throws Exception {
        Path file = file(bytes("anything"));
        CompletableFuture<Void> heard = CompletableFuture.runAsync(() -> {
            try (Socket socket = listener.accept()) {
                socket.getOutputStream().write(bytes("stream: "));
                socket.getInputStream().readAllBytes();
            } catch (IOException left) {
                // It was not waited for, perhaps not even until it had begun to answer.
            }
        });

        assertThatThrownBy(() -> clamd("PT0.2S").scan(file)).isInstanceOf(IOException.class);
        heard.get();
    }

    @Test
    void a_scanner_that_is_gone_lets_nothing_through() throws IOException {
        Clamd clamd = clamd();
        listener.close();
        Path file = file(bytes("anything"));

        assertThatThrownBy(() -> clamd.scan(file)).isInstanceOf(IOException.class);
    }
}
