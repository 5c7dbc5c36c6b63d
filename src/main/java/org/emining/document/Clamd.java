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
import org.emining.document.content.Flaw;
import org.emining.document.content.RefusedContent;

/** The scanner, asked over its INSTREAM command: it need not see our files. */
@Singleton
class Clamd {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final DocumentConfig config;

    Clamd(DocumentConfig config) {
        this.config = config;
    }

    /**
     * @throws RefusedContent {@code INFECTED} when the scanner knows the content as harmful
     * @throws IOException when it cannot say: a file that could not be scanned is not taken
     */
    Scan scan(Path file) throws IOException, RefusedContent {
        if (config.clamd().isEmpty()) {
            return Scan.NOT_SCANNED;
        }
        String answer = ask(address(config.clamd().get()), file);
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

    private static String ask(InetSocketAddress address, Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(address, CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int got = content.read(chunk); got > 0; got = content.read(chunk)) {
                out.writeInt(got);
                out.write(chunk, 0, got);
            }
            out.writeInt(0);
            out.flush();
            return answer(socket.getInputStream());
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
