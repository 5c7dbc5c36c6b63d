package org.emining.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.emining.platform.Ids;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;

/**
 * Plays the main story over HTTP and compares the record with {@code docs/tutorial}: what the tutorial shows is what the
 * service answers.
 */
@QuarkusTest
@TestProfile(TutorialTest.OfItsOwn.class)
class TutorialTest {

    private static final Path RECORD = Path.of(System.getProperty("project.basedir"), "docs/tutorial/first-match.http");
    private static final String REFRESH = "./mvnw test -Dtest=TutorialTest -Dtutorial.update=true";
    private static final String REKO_DIQ =
            Ids.ofRecord("project", "place:PKG043").toString();

    /** A schema of its own, so that companies other tests have made are not in the recorded ranking. */
    public static class OfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.flyway.schemas", "tutorial",
                    "quarkus.datasource.jdbc.additional-jdbc-properties.currentSchema", "tutorial,public");
        }
    }

    private final Recorder recorder = new Recorder();

    private Response get(Api caller, String path) {
        return caller.request().filter(recorder).get(Api.ROOT + path);
    }

    private Response post(Api caller, String path, String body) {
        return caller.request()
                .header("Idempotency-Key", Api.newKey())
                .filter(recorder)
                .body(body)
                .post(Api.ROOT + path);
    }

    private static Api having(Api caller, Response seen) {
        return caller.with("If-Match", seen.header("ETag"));
    }

    @Test
    void the_story_from_a_ranking_to_a_decision_is_told_as_it_happens() throws IOException {
        Api publisher = Api.as("publisher-ba");
        Api firm = Api.as("firm-jp");
        Api operator = Api.as("operator");
        Api reviewer = Api.as("reviewer-ba");

        recorder.say("Anybody finds published projects");
        get(Api.anonymously(), "/projects?q=Reko");
        recorder.say("Its publisher ranks the firms for it");
        Response ranking = get(publisher, "/projects/" + REKO_DIQ + "/ranking?limit=2");
        recorder.say("A receipt explains every point");
        get(
                publisher,
                "/projects/" + REKO_DIQ + "/ranking/" + ranking.jsonPath().getString("items[0].company.id"));
        recorder.say("A firm registers; a mistyped identifier is told");
        post(firm, "/companies", company("1180301018772"));
        recorder.say("With the right one it is in every ranking from now on");
        Response registered = post(firm, "/companies", company("1180301018771"));
        String company = registered.jsonPath().getString("id");
        recorder.name(company, "company");
        recorder.say("It sees the projects that suit it");
        get(firm, "/companies/" + company + "/ranking?limit=2");
        recorder.say("It drafts an expression of interest");
        Response draft = post(firm, "/expressions-of-interest", interest(company));
        String eoi = draft.jsonPath().getString("id");
        recorder.name(eoi, "eoi");
        recorder.say("and files it: receipt number, server time, and a case with the frozen receipt");
        Response filed = post(having(firm, draft), "/expressions-of-interest/" + eoi + "/submissions", "{}");
        String match = filed.jsonPath().getString("links.match").replaceFirst(".*/", "");
        recorder.name(match, "match");
        recorder.say("The reviewer of the province finds the case in the queue");
        get(reviewer, "/matches?status=SUBMITTED");
        recorder.say("and reads it");
        Response seen = get(reviewer, "/matches/" + match);
        recorder.say("and acknowledges it: now the file has a number");
        seen = post(having(reviewer, seen), "/matches/" + match + "/acknowledgements", "{}");
        recorder.say("Whoever judges declares its interests, once a year");
        post(reviewer, "/declarations", "{ \"interests\": [ ] }");
        recorder.say("It takes the case up");
        seen = post(having(reviewer, seen), "/matches/" + match + "/reviews", "{}");
        recorder.say("and finds it complete: it is in review");
        seen = post(having(reviewer, seen), "/matches/" + match + "/completions", "{}");
        recorder.say("What the rules on conflicts of interest say of it can be read");
        get(reviewer, "/matches/" + match + "/conflict-check");
        recorder.say("and what it says itself is kept with the decision");
        post(reviewer, "/matches/" + match + "/attestations", "{ \"conflict\": \"NONE\" }");
        recorder.say("An approval needs a verified company");
        post(having(reviewer, seen), "/matches/" + match + "/decisions", decision());
        recorder.say("The operator verifies it");
        post(
                having(operator, registered),
                "/companies/" + company + "/verifications",
                "{ \"evidence\": \"Register extract of the company, seen\" }");
        recorder.say("Now the reviewer decides");
        Response decided = post(having(reviewer, seen), "/matches/" + match + "/decisions", decision());
        recorder.say("and records the letter, which is facilitation only as well");
        post(having(reviewer, decided), "/matches/" + match + "/letters", letter());

        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        if (Boolean.getBoolean("tutorial.update")) {
            Files.writeString(RECORD, recorder.text());
        }
        assertThat(recorder.text())
                .as("docs/tutorial is out of date; refresh it with: %s", REFRESH)
                .isEqualTo(Files.readString(RECORD));
    }

    private static String company(String corporateNumber) {
        return """
                {
                  "name": "青葉金属鉱業株式会社",
                  "nameLatin": "Aoba Metal Mining",
                  "country": "JP",
                  "identifiers": [ { "scheme": "JP-JCN", "value": "%s" } ],
                  "capabilities": [
                    { "mineral": "copper", "stage": "REFINING", "facilities": 4 },
                    { "mineral": "gold", "stage": "REFINING", "facilities": 2 } ],
                  "presence": [ { "country": "PK", "facilities": 1 } ]
                }
                """.formatted(corporateNumber);
    }

    private static String interest(String company) {
        return """
                {
                  "projectId": "%s",
                  "companyId": "%s",
                  "stagesOffered": [ "REFINING" ],
                  "message": "製錬から共同で進めたい。"
                }
                """.formatted(REKO_DIQ, company);
    }

    private static String decision() {
        return """
                {
                  "key": "PROVINCIAL",
                  "outcome": "APPROVED_WITH_CONDITIONS",
                  "reasons": [ "MEETS_NEEDS" ],
                  "conditions": [ { "text": "Trains forty people of the district." } ]
                }
                """;
    }

    private static String letter() {
        return """
                { "reference": "DGMM/BA/417", "sha256": "%s" }
                """.formatted("0a".repeat(32));
    }
}
