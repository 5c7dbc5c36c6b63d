package org.emining.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.emining.testsupport.Api;
import org.emining.testsupport.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WireFormatTest {

    @Test
    void instants_are_utc_with_milliseconds() {
        String createdAt =
                Api.as("operator").get("/organisations?limit=1").jsonPath().getString("items[0].createdAt");

        assertThat(createdAt).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/code-lists", "/me", "/nothing"})
    void an_answer_that_may_be_compressed_says_that_this_decides_it(String path) {
        assertThat(Api.anonymously().with("Accept-Encoding", "gzip").get(path).header("Vary"))
                .contains("Accept-Encoding");
    }

    @Test
    void the_tag_of_all_code_lists_is_a_digest_of_their_versions() {
        String tag = Api.anonymously().get("/code-lists").header("ETag");

        assertThat(tag).matches("\"[0-9a-f-]{36}\"");
        assertThat(Api.anonymously()
                        .with("If-None-Match", tag)
                        .get("/code-lists")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_body_in_chunks_is_read_like_any_other() {
        String body = "{\"kind\":\"FIRM\",\"name\":\"Chagai Copper\"}";

        RawHttp.Answer answer = RawHttp.send(
                Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n",
                "POST " + Api.ROOT + "/organisations HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + Api.token("operator"),
                "Idempotency-Key: " + Api.newKey(),
                "Content-Type: application/json",
                "Transfer-Encoding: chunked");

        assertThat(answer.status()).isEqualTo(201);
    }
}
