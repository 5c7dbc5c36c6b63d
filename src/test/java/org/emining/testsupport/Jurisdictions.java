package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays down settings over the API: {@code Jurisdictions.of("PK-GB").period("CURE", 10).laidDownBy("reviewer-gb")}. */
public final class Jurisdictions {

    public static final String SOURCE = "Order 7 of the test, section 2";

    private final String code;
    private final Map<String, Object> settings = new HashMap<>();
    private final Map<String, Object> periods = new HashMap<>();

    private Jurisdictions(String code) {
        this.code = code;
    }

    public static Jurisdictions of(String code) {
        return new Jurisdictions(code)
                .saying("timeZone", "Asia/Karachi")
                .saying("workingWeek", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"));
    }

    /** Any field, as the API takes it; null leaves it out. */
    public Jurisdictions saying(String field, Object value) {
        if (value == null) {
            settings.remove(field);
        } else {
            settings.put(field, value);
        }
        return this;
    }

    public Jurisdictions period(String step, int workingDays) {
        periods.put(step, Map.of("workingDays", workingDays, "source", SOURCE));
        return this;
    }

    public Jurisdictions holidays(String... days) {
        return saying(
                "holidays", List.of(days).stream().map(day -> Map.of("on", day)).toList());
    }

    public Jurisdictions federalKey(String effect, String scope, String jurisdiction) {
        return saying(
                "federalKeys",
                List.of(Map.of("jurisdiction", jurisdiction, "effect", effect, "scope", scope, "source", SOURCE)));
    }

    public Map<String, Object> body() {
        Map<String, Object> content = new HashMap<>(settings);
        if (!periods.isEmpty()) {
            content.put("periods", periods);
        }
        return new HashMap<>(Map.of("settings", content, "reason", "A test lays it down"));
    }

    public static String etag(String code) {
        return Api.anonymously().get("/jurisdictions/" + code).header("ETag");
    }

    /** The attempt, whatever comes of it. */
    public Response sentBy(Api caller) {
        return caller.with("If-Match", etag(code)).post("/jurisdictions/" + code + "/versions", body());
    }

    public Response laidDownBy(String user) {
        Response made = sentBy(Api.as(user));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made;
    }
}
