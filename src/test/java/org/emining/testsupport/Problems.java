package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** What every refusal must look like. */
public final class Problems {

    private Problems() {}

    /** Checks that the answer is a complete problem with this status and code. */
    public static Response assertProblem(Response answer, int status, String code) {
        assertThat(answer.asString()).as("status %s", answer.statusCode()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/" + code);
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("requestId")).isEqualTo(answer.header("X-Request-Id"));
        return answer;
    }

    /** Checks that the problem, of whatever the fault lies in, has this fault code. */
    public static Response assertFault(Response answer, String fault) {
        assertThat(answer.jsonPath().getList("errors.code", String.class))
                .as(answer.asString())
                .contains(fault);
        assertThat(answer.jsonPath().getList("errors.detail", String.class)).noneMatch(String::isBlank);
        return answer;
    }

    /** Checks that the problem names this pointer with this fault code. */
    public static Response assertFault(Response answer, String pointer, String fault) {
        assertThat(answer.jsonPath().getList("errors.findAll { it.pointer == '" + pointer + "' }.code", String.class))
                .as(answer.asString())
                .contains(fault);
        return answer;
    }
}
