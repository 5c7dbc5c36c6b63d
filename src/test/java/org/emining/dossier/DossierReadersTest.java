package org.emining.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.emining.feed.Placing;
import org.emining.testsupport.Api;
import org.emining.testsupport.Follower;
import org.emining.testsupport.Follower.Thing;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who follows hears of a dossier from when it may read it until it may not. */
@QuarkusTest
class DossierReadersTest {

    private static final Map<String, Object> RECUSAL =
            Map.of("reason", "FORMER_EMPLOYER", "words", "I worked there until 2019.");

    @Inject
    Placing placing;

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    private Thing question(Case match, Api who) {
        Response asked = who.post(match.path() + "/questions", Map.of("text", "Where does the water come from?"));
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        return new Thing("question", asked.jsonPath().getString("id"));
    }

    private Thing evidence(Case match) {
        String document = aDocument().storedBy(firm).id();
        Response put = firm.post(match.path() + "/documents", Map.of("documentId", document));
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(201);
        return new Thing("evidence", document);
    }

    /** Somebody who has followed until now. */
    private Follower heardBy(Api who) {
        placing.work();
        return Follower.of(who).caughtUp();
    }

    private Map<Thing, Integer> known(Follower follower) {
        placing.work();
        return follower.caughtUp().versions();
    }

    private static Interests.Made filed(Projects.Made project, Api firm) {
        return anInterest().in(project).submittedBy(firm);
    }

    @Test
    void a_dossier_under_the_veil_is_closed_to_reviewers_and_heard_of_when_it_is_lifted() {
        Case match = filed(aProject().with("blindReview", true).published(), firm)
                .match()
                .inReview();
        Thing question = question(match, firm);
        Thing paper = evidence(match);
        Follower follower = heardBy(reviewer);
        assertThat(follower.versions()).doesNotContainKeys(question, paper);
        assertThat(reviewer.get("/questions/" + question.id()).statusCode()).isEqualTo(404);
        assertThat(reviewer.get(match.path() + "/questions").statusCode()).isEqualTo(404);
        assertThat(reviewer.get(match.path() + "/documents").statusCode()).isEqualTo(404);

        match.after(reviewer, "technical-views", Map.of("scoreConfirmed", true));

        assertThat(known(follower)).containsKeys(question, paper);
        assertThat(reviewer.get("/questions/" + question.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void who_steps_back_from_a_case_loses_all_of_it_and_hears_of_it_no_more() {
        String subject = aSubject();
        Api tied = admitted(subject, reviewer, "REVIEWER");
        Interests.Made filing = filed(aProject().published(), firm);
        Case match = filing.match().inReview();
        List<Thing> all = List.of(
                new Thing("match", match.id()),
                new Thing("expression-of-interest", filing.id()),
                question(match, firm),
                evidence(match));
        Follower recused = heardBy(tied);
        Follower colleague = heardBy(reviewer);
        assertThat(recused.versions()).containsKeys(all.toArray(Thing[]::new));

        Response stepped = tied.post(match.path() + "/recusals", RECUSAL);

        assertThat(stepped.statusCode()).as(stepped.asString()).isEqualTo(201);
        assertThat(known(recused)).doesNotContainKeys(all.toArray(Thing[]::new));
        Thing later = question(match, firm);
        match.decision(reviewer, Case.APPROVAL);
        assertThat(known(recused)).doesNotContainKeys(all.toArray(Thing[]::new)).doesNotContainKey(later);
        assertThat(Follower.of(admitted(subject, Api.as("reviewer-kp"), "REVIEWER"))
                        .caughtUp()
                        .versions())
                .doesNotContainKeys(all.toArray(Thing[]::new));
        assertThat(known(colleague)).containsKeys(all.toArray(Thing[]::new)).containsKey(later);
    }

    @Test
    void published_answers_of_a_project_that_is_closed_are_gone_for_the_public() {
        Projects.Made project = aProject().with("publishesAnswers", true).published();
        Case match = filed(project, firm).match().inReview();
        String question = question(match, firm).id();
        reviewer.post("/questions/" + question + "/answers", Map.of("text", "From the sea."));
        Response copy = reviewer.post(
                "/questions/" + question + "/publications",
                Map.of("question", "Where does the water come from?", "answer", "From the sea."));
        assertThat(copy.statusCode()).as(copy.asString()).isEqualTo(201);
        Thing answers = new Thing("published-answers", project.id());
        Follower everybody = heardBy(Api.anonymously());
        assertThat(everybody.versions()).containsKey(answers);

        project.by("publisher-ba", "closings");

        assertThat(known(everybody)).doesNotContainKey(answers);
        assertThat(heardBy(reviewer).versions()).containsKey(answers);
    }
}
