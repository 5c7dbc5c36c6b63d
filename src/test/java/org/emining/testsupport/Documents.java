package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Documents made through the API: {@code aDocument().storedBy(firm)}. Left alone it is a small PDF. */
public final class Documents {

    private final byte[] content;
    private final Map<String, Object> body = new LinkedHashMap<>();

    private Documents(byte[] content) {
        this.content = content;
        body.put("name", "study.pdf");
        body.put("mediaType", "application/pdf");
        body.put("size", content.length);
        body.put("sha256", sha256(content));
    }

    public static Documents aDocument() {
        return new Documents(SampleFiles.pdf());
    }

    public static Documents aDocument(byte[] content, String name, String mediaType) {
        return new Documents(content).with("name", name).with("mediaType", mediaType);
    }

    /** Any field, as the API takes it; null leaves it out. */
    public Documents with(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return this;
    }

    /** What comes of declaring it. */
    public Response sentBy(Api owner) {
        return owner.post("/documents", body);
    }

    public Made declaredBy(Api owner) {
        return Made.of(sentBy(owner), content);
    }

    public Made storedBy(Api owner) {
        Made declared = declaredBy(owner);
        return Made.of(declared.send(owner, content), content);
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A document as the API last answered it. */
    public record Made(String id, String etag, byte[] content, Response answer) {

        static Made of(Response answer, byte[] content) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
            return new Made(answer.jsonPath().getString("id"), answer.header("ETag"), content, answer);
        }

        public String path() {
            return "/documents/" + id;
        }

        /** What comes of sending bytes as its content. */
        public Response send(Api sender, byte[] bytes) {
            return file(sender.with("If-Match", etag)).body(bytes).put(Api.ROOT + path() + "/content");
        }

        public Response fetch(Api reader) {
            return reader.get(path() + "/content");
        }

        public Response deletion(Api owner) {
            return owner.with("If-Match", etag).delete(path());
        }

        /** What comes of putting it to a case. */
        public Response putTo(Interests.Case match, Api sender) {
            return sender.post(match.path() + "/documents", Map.of("documentId", id));
        }

        public Made forOffices(Interests.Case match, Api reviewer) {
            Response put = reviewer.post(match.path() + "/documents", Map.of("documentId", id, "audience", "OFFICES"));
            assertThat(put.statusCode()).as(put.asString()).isEqualTo(201);
            return this;
        }

        public Made at(Interests.Case match, Api sender) {
            Response put = putTo(match, sender);
            assertThat(put.statusCode()).as(put.asString()).isEqualTo(201);
            return this;
        }

        public static RequestSpecification file(Api sender) {
            return sender.request().contentType("application/octet-stream");
        }
    }
}
