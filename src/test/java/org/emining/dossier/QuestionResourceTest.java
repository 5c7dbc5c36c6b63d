package org.emining.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.emining.testsupport.Callers;
import org.emining.testsupport.Documents;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.emining.testsupport.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions and answers between the sides of a case, and what of them everybody reads. */
@QuarkusTest
class QuestionResourceTest {

    /**
     * LIST and ASK on the case; READ a question, ANSWER one that the reviewer asked, REPLY to one that the filing side asked,
     * FETCH what was sent with it, PUBLISH it.
     */
    private static final String TABLE = """
            who           | LIST | ASK | READ | ANSWER | REPLY | FETCH | PUBLISH
            anonymous     | 401  | 401 | 401  | 401    | 401   | 401   | 401
            stranger      | 404  | 404 | 404  | 404    | 404   | 404   | 404
            filer         | 200  | 201 | 200  | 201    | 403   | 200   | 403
            portal        | 200  | 201 | 200  | 201    | 403   | 200   | 403
            other-firm    | 404  | 404 | 404  | 404    | 404   | 404   | 404
            other-portal  | 404  | 404 | 404  | 404    | 404   | 404   | 404
            publisher     | 404  | 404 | 404  | 404    | 404   | 404   | 404
            publisher-kp  | 404  | 404 | 404  | 404    | 404   | 404   | 404
            reviewer      | 200  | 201 | 200  | 403    | 201   | 200   | 201
            tied-reviewer | 404  | 404 | 404  | 404    | 404   | 404   | 404
            reviewer-kp   | 404  | 404 | 404  | 404    | 404   | 404   | 404
            federal       | 200  | 201 | 200  | 403    | 201   | 200   | 403
            auditor       | 200  | 403 | 200  | 403    | 403   | 200   | 403
            operator      | 200  | 403 | 200  | 403    | 403   | 200   | 403
            """;

    private static final Map<String, Object> COPY =
            Map.of("question", "May water be taken from the aquifer?", "answer", "No; sea water may be used.");

    @Inject
    EntityManager database;

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;
    private Projects.Made project;
    private Case match;

    @BeforeEach
    void file() {
        firm = aFirm();
        project = aProject()
                .needing("copper", "REFINING", 100)
                .with("publishesAnswers", true)
                .published();
        match = anInterest().in(project).submittedBy(firm).match();
    }

    private Response asked(Api who, Map<String, ?> body) {
        return who.post(match.path() + "/questions", body);
    }

    private String question(Api who) {
        Response asked = asked(who, Map.of("text", "Where does the water come from?"));
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        return "/questions/" + asked.jsonPath().getString("id");
    }

    private String answered() {
        String question = question(reviewer);
        Response answer = firm.post(question + "/answers", Map.of("text", "From the sea."));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return question;
    }

    static Stream<Arguments> cells() {
        return Tables.cells(TABLE);
    }

    @Test
    void a_write_sent_again_by_another_spelling_of_its_address_is_the_same_write() {
        Map<String, String> question = Map.of("text", "May sea water be used?");
        String key = Api.newKey();
        String path = Api.ROOT + match.path() + "/questions";

        List<Response> answers = Stream.of(
                        path,
                        path.replace(match.id(), match.id().toUpperCase(Locale.ROOT)),
                        path.replace("ques", "q%75es"))
                .map(address -> firm.request()
                        .urlEncodingEnabled(false)
                        .header("Idempotency-Key", key)
                        .body(question)
                        .post(address))
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("cells")
    void each_gets_what_the_table_says(String who, String operation, int expected) {
        Api caller = Callers.of(who, firm);

        Response answer =
                switch (operation) {
                    case "LIST" -> caller.get(match.path() + "/questions");
                    case "ASK" -> asked(caller, Map.of("text", "Who builds the road?"));
                    case "READ" -> caller.get(question(reviewer));
                    case "ANSWER" -> caller.post(question(reviewer) + "/answers", Map.of("text", "We do."));
                    case "REPLY" -> caller.post(question(firm) + "/answers", Map.of("text", "You do."));
                    case "FETCH" -> sent().fetch(caller);
                    default -> caller.post(answered() + "/publications", COPY);
                };

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
    }

    private Documents.Made sent() {
        Documents.Made study = aDocument().storedBy(firm);
        asked(firm, Map.of("text", "Is this the study you need?", "documentIds", List.of(study.id())));
        return study;
    }

    @Test
    void both_sides_read_the_same_question_and_answers_in_the_order_they_came() {
        String question = answered();
        firm.post(question + "/answers", Map.of("text", "To be exact: from Gwadar."));

        Response read = reviewer.get(question);

        assertThat(read.jsonPath().getList("answers.text"))
                .containsExactly("From the sea.", "To be exact: from Gwadar.");
        assertThat(firm.get(question).asString()).isEqualTo(read.asString());
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_question_sent_twice_is_asked_once() {
        Map<String, String> body = Map.of("text", "Twice?");
        String key = Api.newKey();
        firm.postUnder(key, match.path() + "/questions", body);

        firm.postUnder(key, match.path() + "/questions", body);

        assertThat(firm.get(match.path() + "/questions").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void questions_are_read_in_pages() {
        List<String> asked = Stream.of(question(firm), question(reviewer), question(firm))
                .map(path -> path.substring("/questions/".length()))
                .toList();

        Response first = firm.get(match.path() + "/questions?limit=2");
        String cursor = first.jsonPath().getString("page.nextCursor");
        Response second = firm.get(match.path() + "/questions?limit=2&cursor=" + cursor);

        assertThat(first.jsonPath().getList("items.id")).isEqualTo(asked.subList(0, 2));
        assertThat(second.jsonPath().getList("items.id")).isEqualTo(asked.subList(2, 3));
    }

    @Test
    void an_answer_is_wanted_in_the_future() {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();

        Response refused = asked(firm, Map.of("text", "By when?", "dueOn", yesterday));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/dueOn", "future-or-present");
    }

    @Test
    void what_goes_with_a_question_is_ones_own_and_then_stays() {
        Documents.Made others = aDocument().storedBy(aFirm());
        Documents.Made sent = sent();

        Response refused = asked(firm, Map.of("text", "May I?", "documentIds", List.of(others.id())));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/documentIds/0", "own-document");
        assertThat(firm.get(match.path() + "/questions").jsonPath().getList("items"))
                .hasSize(1);
        assertProblem(sent.deletion(firm), 409, "move-not-allowed");
    }

    @Test
    void nothing_is_asked_or_answered_when_the_case_is_decided() {
        String question = question(reviewer);
        Response rejected = match.inReview().heard(firm).decision(reviewer, REJECTION);
        assertThat(rejected.statusCode()).as(rejected.asString()).isEqualTo(201);

        assertProblem(asked(firm, Map.of("text", "Why?")), 409, "move-not-allowed");
        assertProblem(firm.post(question + "/answers", Map.of("text", "Late.")), 409, "move-not-allowed");
        assertThat(firm.get(question).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_changes_what_was_sent_not_even_by_the_database() {
        UUID id = UUID.fromString(question(firm).substring("/questions/".length()));

        for (String statement :
                List.of("update questions set text = 'other' where id = ?1", "delete from questions where id = ?1")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(statement)
                            .setParameter(1, id)
                            .executeUpdate()))
                    .hasStackTraceContaining("stays as it is");
        }
    }

    @Test
    void everybody_reads_what_was_published_and_nothing_of_whose_it_was() {
        String question = answered();

        Response published = reviewer.post(question + "/publications", COPY);
        Response open = Api.anonymously().get(project.path() + "/published-answers");

        assertThat(published.jsonPath().getString("published.answer")).isEqualTo(COPY.get("answer"));
        assertThat(open.jsonPath().getList("items.question")).containsExactly(COPY.get("question"));
        assertThat(open.asString())
                .doesNotContain(
                        match.id(), question.substring(11), published.jsonPath().getString("organisationId"))
                .doesNotContain("matchId", "organisationId", "From the sea");
    }

    @Test
    void an_answer_is_published_once() {
        String question = answered();
        reviewer.post(question + "/publications", COPY);

        assertProblem(reviewer.post(question + "/publications", COPY), 409, "already-exists");
    }

    @Test
    void what_was_not_answered_is_not_published() {
        assertProblem(reviewer.post(question(reviewer) + "/publications", COPY), 409, "move-not-allowed");
    }

    @Test
    void a_project_that_promised_nothing_publishes_nothing() {
        match = anInterest().submittedBy(firm).match();

        assertProblem(reviewer.post(answered() + "/publications", COPY), 409, "move-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ask %s about it.", "Ask  %S   about it.", "write to a.khan@mines.example for more"})
    void a_name_that_was_left_in_the_words_is_refused(String words) {
        String name = "Zarghun " + UUID.randomUUID().toString().substring(0, 8) + " Mining";
        match = anInterest()
                .in(project)
                .by(aCompany()
                        .named(name)
                        .able("copper", "REFINING", 3)
                        .registeredBy(firm)
                        .verified())
                .submittedBy(firm)
                .match();
        String question = answered();

        Response refused =
                reviewer.post(question + "/publications", Map.of("question", "Who?", "answer", words.formatted(name)));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/answer", "names-nobody");
        assertThat(Api.anonymously()
                        .get(project.path() + "/published-answers")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void published_answers_of_a_hidden_project_do_not_exist() {
        Projects.Made draft = aProject().draftedBy("publisher-ba");

        assertProblem(Api.anonymously().get(draft.path() + "/published-answers"), 404, "not-found");
        assertProblem(Api.anonymously().get("/projects/" + UUID.randomUUID() + "/published-answers"), 404, "not-found");
    }

    @Test
    void a_project_says_whether_it_publishes_answers_and_keeps_its_word() {
        Response open = Api.anonymously().get(project.path());

        assertThat(open.jsonPath().getBoolean("publishesAnswers")).isTrue();
        assertFault(
                assertProblem(
                        project.changed("publisher-ba", Map.of("publishesAnswers", false)),
                        422,
                        "constraint-violation"),
                "/publishesAnswers",
                "fixed");
    }
}
