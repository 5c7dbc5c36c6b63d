package org.emining.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Policies.aDraft;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Follower;
import org.emining.testsupport.Follower.Thing;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Milestones;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;

/** Whoever follows has what it may read, in the version it would read: no more, no less, whoever it is. */
@QuarkusTest
class FeedRightsTest {

    /** The kind of what is read below an address. */
    private static final Map<String, String> KINDS = Map.of(
            "projects", "project",
            "companies", "company",
            "expressions-of-interest", "expression-of-interest",
            "matches", "match",
            "follow-ups", "follow-up",
            "match-policies", "match-policy",
            "organisations", "organisation");

    @Inject
    Placing placing;

    @Test
    void a_follower_has_exactly_what_it_may_read() {
        Api firm = aFirm();
        Api partner = aFirm();
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("anonymous", Api.anonymously());
        callers.put("stranger", Api.asStranger());
        callers.put("filing firm", firm);
        callers.put("mandated portal", mandated("portal-jp", firm));
        callers.put("portal itself", Api.as("portal-jp"));
        callers.put("partner", partner);
        callers.put("other firm", Api.as("firm-cn"));
        callers.put("publisher", Api.as("publisher-ba"));
        callers.put("other publisher", Api.as("publisher-kp"));
        callers.put("reviewer", Api.as("reviewer-ba"));
        callers.put("other reviewer", Api.as("reviewer-kp"));
        callers.put("federal reviewer", Api.as("reviewer-pk"));
        callers.put("auditor", Api.as("auditor"));
        callers.put("operator", Api.as("operator"));
        List<String> paths = things(firm, partner);
        placing.work();

        callers.forEach((name, caller) -> {
            Map<Thing, Integer> copy = Follower.of(caller).caughtUp().versions();
            for (String path : paths) {
                int end = path.lastIndexOf('/');
                Thing thing = new Thing(KINDS.get(path.substring(1, end)), path.substring(end + 1));
                Response answer = caller.get(path);
                Integer readable =
                        answer.statusCode() == 200 ? answer.jsonPath().getInt("version") : null;
                assertThat(copy.get(thing)).as("%s of %s", path, name).isEqualTo(readable);
            }
        });
    }

    @Test
    void who_has_stepped_back_from_a_case_follows_no_commitment_of_it_for_the_authority_that_measures() {
        Case match = anInterest()
                .submittedBy(aFirm())
                .match()
                .inReview()
                .after(Api.as("reviewer-ba"), "decisions", Case.CONDITIONAL);
        String person = aSubject();
        admitted(person, Api.as("reviewer-pk"), "REVIEWER")
                .post(match.path() + "/recusals", Map.of("reason", "FORMER_EMPLOYER"));
        Api recused = admitted(person, Api.as("reviewer-kp"), "REVIEWER");
        String commitment = Api.as("operator")
                .get("/follow-ups/" + match.id() + "/commitments")
                .jsonPath()
                .getString("items[0].id");
        String path = "/commitments/" + commitment;
        Response appointed = Api.as("reviewer-ba")
                .with("If-Match", Api.as("operator").get(path).header("ETag"))
                .post(path + "/verifiers", Map.of("organisationId", organisationOf(recused)));
        assertThat(appointed.statusCode()).as(appointed.asString()).isEqualTo(201);
        placing.work();

        Map<Thing, Integer> followed = Follower.of(recused).caughtUp().versions();

        Thing thing = new Thing("commitment", commitment);
        assertThat(followed).doesNotContainKey(thing);
        assertThat(Follower.of(Api.as("reviewer-kp")).caughtUp().versions()).containsKey(thing);
    }

    private static List<String> things(Api firm, Api partner) {
        List<String> paths = new ArrayList<>();
        Projects.Made draft = aProject().draftedBy("publisher-ba");
        paths.add(draft.path());
        paths.add(aProject()
                .draftedBy("publisher-ba")
                .by("publisher-ba", "submissions")
                .path());
        Projects.Made published = aProject().published();
        paths.add(published.path());
        paths.add(aProject().published().by("publisher-ba", "pauses").path());
        paths.add(aProject().published().by("publisher-ba", "closings").path());
        paths.add(aCompany().registeredBy(firm).path());
        paths.add(aCompany().registeredBy(firm).verified().path());
        paths.add(aCompany().registeredBy(firm).verified().suspended().path());
        paths.add(aCompany().registeredBy(firm).rejected().path());
        Companies.Made verified = aCompany().registeredBy(partner).verified();
        Companies.Made unverified = aCompany().registeredBy(aFirm());
        paths.add(verified.path());
        paths.add(unverified.path());
        Interests.Made drafted = anInterest().draftedBy(firm);
        paths.add(drafted.path());
        Interests.Made filed = anInterest().with(verified, "PARTNER").submittedBy(firm);
        paths.add(filed.path());
        paths.add(filed.match().path());
        Interests.Made withdrawn = anInterest().submittedBy(firm);
        paths.add(withdrawn.withdrawnBy(firm).path());
        paths.add("/follow-ups/"
                + Milestones.of(anInterest().submittedBy(firm).match().approved())
                        .reached("MOU")
                        .match()
                        .id());
        paths.add(aDraft().path());
        paths.add("/organisations/" + organisationOf(firm));
        paths.add("/organisations/" + organisationOf(Api.as("portal-jp")));
        return paths;
    }
}
