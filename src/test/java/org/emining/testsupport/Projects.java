package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Projects made through the API: {@code aProject().in("PK-KP").needing("copper", "REFINING", 100).published()}. Left
 * alone it is a complete copper project in Balochistan.
 */
public final class Projects {

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Set<String> minerals = new LinkedHashSet<>();
    private final List<Map<String, Object>> needs = new ArrayList<>();
    private String province = "PK-BA";

    private Projects() {
        body.put("name", "Koh-i-Dalil");
        body.put("summary", "A porphyry copper deposit with roads, and without a refinery.");
        body.put("riskDisclosure", "Water is scarce; the road is closed after rain.");
    }

    public static Projects aProject() {
        return new Projects();
    }

    /** A project as the API last answered it. */
    public record Made(String id, String etag, Response answer) {

        static Made of(Response answer) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
            return new Made(answer.jsonPath().getString("id"), answer.header("ETag"), answer);
        }

        public String path() {
            return "/projects/" + id;
        }

        /** Moves it, e.g. {@code by("publisher-ba", "closings")}; the reason is sent to the moves that take one. */
        public Made by(String user, String move) {
            return of(attempted(user, move));
        }

        /** The same, whatever comes of it. */
        public Response attempted(String user, String move) {
            boolean silent = Set.of("submissions", "publications").contains(move);
            return Api.as(user)
                    .with("If-Match", etag)
                    .post(path() + "/" + move, silent ? Map.of() : Map.of("reason", "because of a test"));
        }

        public Response changed(String user, Map<String, ?> patch) {
            return Api.as(user).patch(path(), etag, patch);
        }
    }

    public Projects named(String name) {
        return with("name", name);
    }

    /** In which province; also whose publisher and reviewer it has. */
    public Projects in(String code) {
        province = code;
        return this;
    }

    public Projects at(double longitude, double latitude) {
        return with("position", Map.of("longitude", longitude, "latitude", latitude));
    }

    /** Of these minerals, the main one first; {@link #needing} adds its own. */
    public Projects of(String... codes) {
        minerals.addAll(List.of(codes));
        return this;
    }

    public Projects needing(String mineral, String stage, int weight) {
        minerals.add(mineral);
        needs.add(Map.of("mineral", mineral, "stage", stage, "weight", weight));
        return this;
    }

    public Projects needingService(String stage, int weight) {
        needs.add(Map.of("stage", stage, "weight", weight));
        return this;
    }

    /** Sought first, others may come. */
    public Projects seekingPartnersFrom(String... countries) {
        return with("partners", Map.of("list", "OPEN", "countries", List.of(countries)));
    }

    public Projects closedToAllBut(String... countries) {
        return with("partners", Map.of("list", "CLOSED", "countries", List.of(countries)));
    }

    public Projects costingUsd(String amount, int partnerSharePercent) {
        return with("capex", Map.of("amount", amount, "currency", "USD"))
                .with("partnerSharePercent", partnerSharePercent);
    }

    public Projects askingFor(String... certificates) {
        return with("certificatesAsked", List.of(certificates));
    }

    /** Any field, as the API takes it; null leaves it out. */
    public Projects with(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return this;
    }

    /** What would be sent. */
    public Map<String, Object> body() {
        Map<String, Object> whole = new LinkedHashMap<>(body);
        whole.putIfAbsent("province", province);
        List<String> named = minerals.isEmpty() ? List.of("copper") : List.copyOf(minerals);
        whole.putIfAbsent(
                "minerals", named.stream().map(code -> Map.of("mineral", code)).toList());
        if (!needs.isEmpty()) {
            whole.putIfAbsent("needs", needs);
        }
        return whole;
    }

    /** What comes of sending it. */
    public Response sentBy(String user) {
        return Api.as(user).post("/projects", body());
    }

    public Made draftedBy(String user) {
        return Made.of(sentBy(user));
    }

    /** Drafted and submitted by the publisher of the province. */
    public Made submitted() {
        String publisher = "publisher-" + suffix();
        return draftedBy(publisher).by(publisher, "submissions");
    }

    /** And published by its reviewer. */
    public Made published() {
        return submitted().by("reviewer-" + suffix(), "publications");
    }

    private String suffix() {
        return province.substring(3).toLowerCase(Locale.ROOT);
    }
}
