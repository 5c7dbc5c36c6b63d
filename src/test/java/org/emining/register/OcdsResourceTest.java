package org.emining.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;
import static org.emining.testsupport.Publications.EVERYTHING;
import static org.emining.testsupport.Publications.everythingBut;
import static org.emining.testsupport.Publications.showing;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;

/** The register in the form of the Open Contracting Data Standard. */
@QuarkusTest
class OcdsResourceTest {

    private final Api everybody = Api.anonymously();
    private final Api reviewer = Api.as("reviewer-ba");

    private static Projects.Made project() {
        return aProject().needing("copper", "REFINING", 100).published();
    }

    private static String number(Interests.Made filed) {
        return filed.answer().jsonPath().getString("receiptNumber");
    }

    private Response record(Projects.Made project) {
        Response read = everybody.get("/register/ocds/" + project.id());
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        return read;
    }

    private JsonPath release(Projects.Made project) {
        return record(project).jsonPath().setRootPath("records[0].releases[0]");
    }

    @Test
    void every_package_of_releases_is_valid_by_the_published_schema_and_tells_each_project_once() {
        project();
        List<String> met = new ArrayList<>();

        String next = "/register/ocds?limit=40";
        while (next != null) {
            Response page = everybody.get(next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            assertThat(OcdsSchemas.faultsOfReleases(page.asString())).isEmpty();
            met.addAll(page.jsonPath().getList("releases.ocid"));
            next = page.jsonPath().getString("links.next");
            next = next == null ? null : next.substring(next.indexOf(Api.ROOT) + Api.ROOT.length());
        }

        assertThat(met).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void the_schemas_find_what_is_wrong() {
        String text = record(project()).asString();

        assertThat(OcdsSchemas.faultsOfRecords(text)).isEmpty();
        for (String broken : List.of(
                text.replace("\"tag\":[\"planning\"]", "\"tag\":[\"approval\"]"),
                text.replace("\"status\":\"active\"", "\"status\":\"open\""),
                text.replace("\"initiationType\":\"tender\",", ""),
                text.replaceAll("\"date\":\"[^\"]*\"", "\"date\":\"today\""))) {
            assertThat(broken).isNotEqualTo(text);
            assertThat(OcdsSchemas.faultsOfRecords(broken)).isNotEmpty();
        }
    }

    @Test
    void an_approval_makes_a_qualified_bidder_and_a_rejection_a_disqualified_one_and_there_are_no_awards() {
        Projects.Made project = project();
        Api loser = aFirm();
        Api gone = aFirm();
        Interests.Made approved = anInterest().in(project).submittedBy(aFirm());
        Interests.Made rejected = anInterest().in(project).submittedBy(loser);
        Interests.Made withdrawn = anInterest().in(project).submittedBy(gone);
        Interests.Made pending = anInterest().in(project).submittedBy(aFirm());
        approved.match().inReview().after(reviewer, "decisions", APPROVAL);
        rejected.match().inReview().heard(loser).after(reviewer, "decisions", REJECTION);
        withdrawn.withdrawnBy(gone);

        Response answer = record(project);

        JsonPath release = release(project);
        assertThat(OcdsSchemas.faultsOfRecords(answer.asString())).isEmpty();
        assertThat(roles(release, number(approved))).containsExactly("interestedParty", "qualifiedBidder");
        assertThat(roles(release, number(rejected))).containsExactly("interestedParty", "disqualifiedBidder");
        assertThat(roles(release, number(withdrawn))).containsExactly("interestedParty");
        assertThat(roles(release, number(pending))).containsExactly("interestedParty");
        assertThat(release.getList("bids.details.status"))
                .containsExactly("valid", "disqualified", "withdrawn", "pending");
        assertThat(release.getInt("preQualification.numberOfTenderers")).isEqualTo(4);
        assertThat(answer.asString()).doesNotContain("\"awards\"", "\"contracts\"");
    }

    private static List<String> roles(JsonPath release, String party) {
        return release.getList("parties.find { it.id == '" + party + "' }.roles");
    }

    @Test
    void each_release_says_that_an_approval_is_facilitation_only() {
        Projects.Made project = project();
        Interests.Made approved = anInterest().in(project).submittedBy(aFirm());
        approved.match().inReview().after(reviewer, "decisions", APPROVAL);

        JsonPath release = release(project);

        assertThat(release.getString("notice.code")).isEqualTo("FACILITATION_ONLY");
        assertThat(release.getMap("notice.texts")).containsOnlyKeys("en", "zh-Hans", "ja", "ur");
        assertThat(release.getString("preQualification.description"))
                .isEqualTo(release.getString("notice.texts.en"))
                .isEqualTo(release.getString("bids.details[0].description"));
    }

    @Test
    void the_project_is_planning_and_its_publisher_the_procuring_entity() {
        Projects.Made project = project();

        JsonPath release = release(project);

        assertThat(release.getString("ocid")).isEqualTo("unregistered-" + project.id());
        assertThat(release.getString("planning.budget.projectID")).isEqualTo(project.id());
        assertThat(release.getString("planning.rationale"))
                .isEqualTo(project.answer().jsonPath().getString("summary"));
        assertThat(release.getString("preQualification.status")).isEqualTo("active");
        assertThat(release.getString("preQualification.procuringEntity.id"))
                .isEqualTo(project.answer().jsonPath().getString("publisher.id"));
        assertThat(release.getMap("")).doesNotContainKey("bids");
    }

    @Test
    void who_filed_is_named_as_the_register_names_it_and_keeps_its_id() {
        Projects.Made project = project();
        Api firm = aFirm();
        Interests.Made unnamed = anInterest().in(project).submittedBy(aFirm());
        Interests.Made named = showing(EVERYTHING, 0, 7, () -> anInterest()
                .in(project)
                .by(aCompany()
                        .named("Aoba Metal")
                        .of("JP")
                        .able("copper", "REFINING", 3)
                        .registeredBy(firm)
                        .verified())
                .submittedBy(firm));
        Interests.Made stateless = showing(
                everythingBut("STATUS"), 0, 7, () -> anInterest().in(project).submittedBy(aFirm()));

        JsonPath release = release(project);

        assertThat(release.getList("preQualification.tenderers.id"))
                .containsExactly(number(unnamed), number(named), number(stateless));
        assertThat(release.getList("preQualification.tenderers.name").subList(0, 2))
                .containsExactly(null, "Aoba Metal");
        assertThat(release.getString("parties.find { it.id == '" + number(named) + "' }.address.countryName"))
                .isEqualTo("Japan");
        assertThat(release.getString("bids.details[2].status")).isNull();
    }

    @Test
    void the_id_of_a_release_stays_as_long_as_its_content_does() {
        Projects.Made project = project();
        String before = release(project).getString("id");
        String again = release(project).getString("id");

        anInterest().in(project).submittedBy(aFirm());

        assertThat(again).isEqualTo(before);
        assertThat(release(project).getString("id")).isNotEqualTo(before);
    }

    @Test
    void a_closed_project_is_told_as_far_as_the_register_tells_of_it() {
        Projects.Made used = aProject()
                .named("Koh-i-Sabz")
                .needing("copper", "REFINING", 100)
                .published();
        Projects.Made unused = project();
        anInterest().in(used).submittedBy(aFirm());
        used.by("publisher-ba", "closings");
        unused.by("publisher-ba", "closings");

        JsonPath release = release(used);

        assertThat(release.getString("preQualification.title")).isEqualTo("Koh-i-Sabz");
        assertThat(release.getString("preQualification.status")).isEqualTo("complete");
        assertThat(release.getString("planning.rationale")).isNull();
        assertThat(OcdsSchemas.faultsOfRecords(record(used).asString())).isEmpty();
        assertProblem(everybody.get("/register/ocds/" + unused.id()), 404, "not-found");
    }

    @Test
    void a_project_that_is_not_public_and_one_that_is_not_there_are_not_found() {
        Projects.Made draft = aProject().draftedBy("publisher-ba");

        assertProblem(everybody.get("/register/ocds/" + draft.id()), 404, "not-found");
        assertProblem(everybody.get("/register/ocds/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void bad_parameters_cursors_and_tokens_are_refused() {
        assertProblem(everybody.get("/register/ocds?limit=0"), 400, "invalid-parameter");
        assertProblem(everybody.get("/register/ocds?cursor=AAAA"), 400, "invalid-cursor");
        assertProblem(everybody.get("/register/ocds?projectId=x"), 400, "unknown-parameter");
        assertProblem(
                RestAssured.given().auth().oauth2("no token").get(Api.ROOT + "/register/ocds"), 401, "unauthenticated");
    }
}
