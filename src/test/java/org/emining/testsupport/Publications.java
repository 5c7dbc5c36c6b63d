package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the register of Balochistan shows of cases that are filed meanwhile; everything else of its settings stays. */
public final class Publications {

    public static final List<String> EVERYTHING = List.of(
            "FILE_NUMBER", "FILED_AT", "TIES", "STATUS", "CLOCKS", "KEYS", "REASONS", "COMPANY", "COUNTRY", "SCORE");

    private static final String PROVINCE = "PK-BA";

    private Publications() {}

    public static List<String> everythingBut(String field) {
        return EVERYTHING.stream().filter(one -> !one.equals(field)).toList();
    }

    /** Files while this is laid down, and lays down again what was before. */
    public static <T> T showing(List<String> fields, int registerLagDays, int reasonsLagDays, Supplier<T> filing) {
        Map<String, Object> before = settings();
        Map<String, Object> meanwhile = new HashMap<>(before);
        meanwhile.put(
                "publication",
                Map.of("fields", fields, "registerLagDays", registerLagDays, "reasonsLagDays", reasonsLagDays));
        layDown(meanwhile);
        try {
            return filing.get();
        } finally {
            layDown(before);
        }
    }

    private static void layDown(Map<String, Object> settings) {
        Response made = Api.as("reviewer-ba")
                .with("If-Match", Jurisdictions.etag(PROVINCE))
                .post(
                        "/jurisdictions/" + PROVINCE + "/versions",
                        Map.of("settings", settings, "reason", "A test lays it down"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(
                Api.anonymously().get("/jurisdictions/" + PROVINCE).jsonPath().getMap("settings"));
        Map<String, Map<String, Object>> periods =
                Api.anonymously().get("/jurisdictions/" + PROVINCE).jsonPath().getMap("settings.periods");
        settings.put(
                "periods",
                periods.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                period -> Map.of(
                                        "workingDays", period.getValue().get("workingDays"),
                                        "source", period.getValue().get("source")))));
        return settings;
    }
}
