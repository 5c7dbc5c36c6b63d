package org.emining.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.Milestones.step;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.Jurisdictions;
import org.emining.testsupport.Milestones;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public register of memoranda: confirmed ones alone, and of them what the province publishes. */
@QuarkusTest
class MouResourceTest {

    private Api firm;
    private Projects.Made project;
    private Milestones milestones;
    private Map<String, Object> usual;

    @BeforeEach
    void approve() {
        usual = Api.anonymously().get("/jurisdictions/PK-BA").jsonPath().getMap("settings.publication");
        firm = aFirm();
        project = aProject().needing("copper", "REFINING", 100).published();
        milestones =
                Milestones.of(anInterest().in(project).submittedBy(firm).match().approved());
    }

    @AfterEach
    void as_before() {
        SetClock.setBack();
        publishing(usual);
    }

    // What is laid down for Balochistan otherwise is read and kept.
    private static void publishing(List<String> fields, int lag) {
        publishing(Map.of("fields", fields, "registerLagDays", lag, "reasonsLagDays", 7));
    }

    private static void publishing(Map<String, Object> publication) {
        Response now = Api.anonymously().get("/jurisdictions/PK-BA");
        Map<String, Object> settings = now.jsonPath().getMap("settings");
        Jurisdictions next = Jurisdictions.of("PK-BA");
        settings.forEach(next::saying);
        Map<String, Map<String, Object>> periods = now.jsonPath().getMap("settings.periods");
        periods.forEach((step, period) -> next.period(step, (Integer) period.get("workingDays")));
        next.saying("publication", publication).laidDownBy("reviewer-ba");
    }

    private JsonPath listed() {
        Response answer = Api.anonymously().get("/mous?projectId=" + project.id());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void a_memorandum_is_public_once_it_is_confirmed() {
        milestones.reported(firm, "MOU");
        assertThat(listed().getList("items")).isEmpty();

        milestones.answer(Api.as("publisher-ba"), "CONFIRMED");

        assertThat(listed().getList("items.projectName")).hasSize(1);
        assertThat(listed().getString("items[0].signedOn"))
                .isEqualTo(step("MOU").get("happenedOn"));
        assertThat(listed().getString("items[0].reviewOn"))
                .isEqualTo(step("MOU").get("reviewOn"));
        assertThat(listed().getBoolean("items[0].lapsed")).isFalse();
    }

    @Test
    void who_signed_is_named_only_where_the_province_publishes_companies() {
        milestones.reached("MOU");
        publishing(List.of("STATUS"), 0);
        assertThat(listed().getMap("items[0]")).doesNotContainKeys("parties", "scope", "source");
        assertThat(listed().getList("items[0].withheld")).containsExactly("parties", "scope", "source");

        publishing(List.of("STATUS", "COMPANY"), 0);

        assertThat(listed().getList("items[0].parties.name")).contains("华岭矿业有限公司");
        assertThat(listed().getString("items[0].source")).isEqualTo("MoU 14/2026");
        assertThat(listed().getList("items[0].withheld")).isEmpty();
    }

    @Test
    void it_is_shown_after_the_lag_of_the_register() {
        publishing(List.of("STATUS"), 5);
        milestones.reached("MOU");
        assertThat(listed().getList("items")).isEmpty();

        SetClock.forward(Duration.ofDays(6));

        assertThat(listed().getList("items")).hasSize(1);
    }

    @Test
    void one_that_has_come_to_nothing_is_shown_as_that() {
        milestones.reached("MOU", "LAPSED");

        assertThat(listed().getBoolean("items[0].lapsed")).isTrue();
    }

    @Test
    void a_review_is_no_memorandum_of_its_own() {
        milestones.reached("MOU", "MOU");

        assertThat(listed().getList("items")).hasSize(1);
    }

    @Test
    void it_is_narrowed_by_province_and_walked_by_pages() {
        milestones.reached("MOU");

        assertThat(Api.anonymously()
                        .get("/mous?province=PK-KP&projectId=" + project.id())
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        Response first = Api.anonymously().get("/mous?limit=1");
        assertThat(first.jsonPath().getList("items")).hasSize(1);
        assertProblem(Api.anonymously().get("/mous?limit=1&cursor=AAAA"), 400, "invalid-cursor");
        assertProblem(Api.anonymously().get("/mous?province=PK-XX"), 400, "invalid-parameter");
    }
}
