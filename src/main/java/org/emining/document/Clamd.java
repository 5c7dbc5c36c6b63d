package org.emining.document;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.emining.document.content.Flaw;
import org.emining.document.content.RefusedContent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The scanner, asked over its INSTREAM command: it need not see our files. */
@Singleton
class Clamd {

    private static final Logger LOG = Logger.getLogger(Clamd.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final DocumentConfig config;

    Clamd(DocumentConfig config) {
        this.config = config;
    }

    /**
     * @throws RefusedContent {@code INFECTED} when the scanner knows the content as harmful
     * @throws IOException when it cannot say, or not within {@link DocumentConfig#scanTime()}: a file that could not be scanned is not taken
     */
    Scan scan(Path file) throws IOException, RefusedContent {
        if (config.clamd().isEmpty()) {
            return Scan.NOT_SCANNED;
        }
        String answer = ask(config.clamd().get(), file);
        if (answer.endsWith(" OK")) {
            return Scan.CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            throw new RefusedContent(Flaw.INFECTED);
        }
        throw new IOException("clamd: " + answer);
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    // Whatever waits for the scanner, reading or writing, ends when the socket is closed.
    private String ask(String listener, Path file) throws IOException {
        CompletableFuture<Void> end = new CompletableFuture<>();
        try (Socket socket = new Socket()) {
            end.orTimeout(config.scanTime().toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> closed(socket));
            socket.connect(address(listener), CONNECT_MILLIS);
            send(file, socket);
            return answer(socket.getInputStream());
        } finally {
            end.complete(null);
        }
    }

    @Nullable
    private static Void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            LOG.warnf(failure, "the socket of a scan was not closed");
        }
        return null;
    }

    private static void send(Path file, Socket socket) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int got = content.read(chunk); got > 0; got = content.read(chunk)) {
                out.writeInt(got);
                out.write(chunk, 0, got);
            }
            out.writeInt(0);
            out.flush();
        }
    }

    // Up to the NUL that ends it.
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int one = in.read(); one > 0 && answer.size() < LONGEST_ANSWER; one = in.read()) {
            answer.write(one);
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }
}
