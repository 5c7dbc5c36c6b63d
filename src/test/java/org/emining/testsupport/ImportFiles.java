package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files to import, sent as clients send them. */
public final class ImportFiles {

    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportFiles() {}

    /** The header of RFC 9530 for content. */
    public static String digest(byte[] content) {
        try {
            return "sha-256=:"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(content))
                    + ":";
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Sends a file under a new key. */
    public static Response sent(Api who, String query, String type, String file) {
        byte[] content = file.getBytes(StandardCharsets.UTF_8);
        return sent(who.with("Content-Digest", digest(content)), Api.newKey(), query, type, content);
    }

    /** Sends what there is under a key, with whatever headers the caller has. */
    public static Response sent(Api who, String key, String query, String type, byte[] content) {
        return who.request()
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(NDJSON, io.restassured.http.ContentType.TEXT)
                                .encodeContentTypeAs(CSV, io.restassured.http.ContentType.TEXT)))
                .contentType(type)
                .header("Idempotency-Key", key)
                .body(content)
                .post(Api.ROOT + "/imports" + query);
    }

    /** The path of an import that was accepted. */
    public static String accepted(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.header("Location").substring(Api.ROOT.length());
    }

    /** A row for each of the things, named in their order. */
    public static String ndjson(String prefix, List<Map<String, Object>> things) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> thing : things) {
            Map<String, Object> row = new LinkedHashMap<>(thing);
            row.putIfAbsent("externalId", prefix + "-" + (lines.size() + 1));
            try {
                lines.add(JSON.writeValueAsString(row));
            } catch (JsonProcessingException impossible) {
                throw new AssertionError(impossible);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The report, a row each. */
    public static List<JsonNode> report(Api who, String path) {
        Response answer = who.with("Accept", NDJSON).get(path + "/report");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString().lines().map(ImportFiles::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(line, unreadable);
        }
    }
}
