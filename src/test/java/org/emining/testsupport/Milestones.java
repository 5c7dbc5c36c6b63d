package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emining.testsupport.Interests.Case;

/** The milestones of an approved case over the API: {@code Milestones.of(match).reached("MOU", "STUDY")}. */
public record Milestones(Case match) {

    public static Milestones of(Case match) {
        return new Milestones(match);
    }

    public static final List<Map<String, String>> PARTIES = List.of(
            Map.of("name", "Balochistan Mineral Resources", "role", "OWNER"),
            Map.of("name", "华岭矿业有限公司", "role", "DEVELOPER"));

    /** A valid report of this step, with all that it may say. */
    public static Map<String, Object> step(String stage) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "stage",
                stage,
                "happenedOn",
                Case.day(-2),
                "parties",
                PARTIES,
                "scope",
                "A study of the refinery.",
                "reviewOn",
                Case.day(180),
                "reference",
                "MoU 14/2026"));
        if (stage.equals("LAPSED")) {
            body.put("reason", "NO_AGREEMENT");
        }
        return body;
    }

    public String path() {
        return match.path() + "/milestones";
    }

    public Response read(Api reader) {
        return reader.get(path());
    }

    private String etag() {
        return read(Api.as("operator")).header("ETag");
    }

    /** The attempt of the present version, whatever comes of it. */
    public Response report(Api party, Map<String, ?> body) {
        return party.with("If-Match", etag()).post(path(), body);
    }

    /** The same case after a report that must succeed. */
    public Milestones reported(Api party, String stage) {
        Response made = report(party, step(stage));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return this;
    }

    /** The id of the last one. */
    public String last() {
        return read(Api.as("operator")).jsonPath().getString("items[-1].id");
    }

    /** The attempt to answer the last one, whatever comes of it. */
    public Response answer(Api party, String answer) {
        return party.with("If-Match", etag())
                .post(path() + "/" + last() + "/confirmations", Map.of("answer", answer, "words", "As we see it."));
    }

    /** The same case after the province has reported these steps. */
    public Milestones reached(String... stages) {
        List.of(stages).forEach(stage -> reported(Api.as("reviewer-ba"), stage));
        return this;
    }

    public String stage() {
        return read(Api.as("operator")).jsonPath().getString("stage");
    }
}
