package org.emining.testsupport;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** One request as bytes, for what no client library would send. */
public final class RawHttp {

    /** What came back: status, and everything as text. */
    public record Answer(int status, String text) {}

    private RawHttp() {}

    /** Sends the same and goes at once, without waiting for an answer: the connection is reset. */
    public static void sendAndLeave(String body, String... head) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoLinger(true, 0);
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", head) + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Sends the head (lines without their ends) and the body, and reads until the server closes. */
    public static Answer send(String body, String... head) {
        String request = String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n" + body;
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException refusedEarly) {
                // The answer may come before all of the request was read.
            }
            String text = new String(answer(socket), StandardCharsets.UTF_8);
            return new Answer(text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0, text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    // Who answers before everything was read resets the connection: what had come by then is the answer.
    private static byte[] answer(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketException reset) {
            // Nothing more comes.
        }
        return read.toByteArray();
    }
}
