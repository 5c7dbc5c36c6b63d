package org.emining.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.emining.platform.web.ContentDigest;

/** How a file is sent: to be saved under its name, never to be shown or run where it came from. */
final class FileAnswer {

    static final String CACHE = "private, no-cache";
    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    private FileAnswer() {}

    static Response.ResponseBuilder of(DocumentView document, Object body) {
        return Response.ok(body)
                .type(document.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, document.size())
                .header(ContentDigest.HEADER, ContentDigest.of(document.sha256()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document.name()))
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                // A second policy beside the one of every answer; both hold.
                .header("Content-Security-Policy", "sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** RFC 6266: the name twice, in the letters of old programs and, as RFC 8187 writes it, in all. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xFF);
            if (UNRESERVED.indexOf(letter) >= 0) {
                text.append(letter);
            } else {
                text.append('%').append("%02X".formatted((int) letter));
            }
        }
        return text.toString();
    }
}
