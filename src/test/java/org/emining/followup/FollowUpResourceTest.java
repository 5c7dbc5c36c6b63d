package org.emining.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.CONDITIONAL;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.Milestones.step;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Milestones;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of what becomes of approvals: which cases are in it, and how it is narrowed. */
@QuarkusTest
class FollowUpResourceTest {

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    @AfterEach
    void now() {
        SetClock.setBack();
    }

    private Case approved(Projects.Made project) {
        return anInterest().in(project).submittedBy(firm).match().approved();
    }

    private List<String> listed(Api caller, String query) {
        Response answer = caller.get("/follow-ups?" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id");
    }

    @Test
    void each_approval_has_one_and_no_other_case() {
        Case plain = anInterest().submittedBy(firm).match().approved();
        Case conditional = anInterest().submittedBy(firm).match().inReview().after(reviewer, "decisions", CONDITIONAL);
        Case rejected =
                anInterest().submittedBy(firm).match().inReview().heard(firm).after(reviewer, "decisions", REJECTION);

        assertThat(listed(firm, "limit=200"))
                .contains(plain.id(), conditional.id())
                .doesNotContain(rejected.id());
    }

    @Test
    void it_tells_of_the_case_and_where_it_stands() {
        Projects.Made project = aProject().needing("copper", "REFINING", 100).published();
        Case match = approved(project);

        Response read = firm.get("/follow-ups/" + match.id());

        assertThat(read.jsonPath().getString("projectId")).isEqualTo(project.id());
        assertThat(read.jsonPath().getString("fileNumber")).startsWith("PK-BA-");
        assertThat(read.jsonPath().getString("stage")).isEqualTo("INTRODUCED");
        assertThat(read.jsonPath().getBoolean("reviewOverdue")).isFalse();
        assertThat(read.header("ETag")).isNotBlank();
    }

    @Test
    void it_is_narrowed_by_stage_province_project_and_day_of_review() {
        Projects.Made project = aProject().needing("copper", "REFINING", 100).published();
        Case first = approved(project);
        Case second = anInterest()
                .in(project)
                .by(aCompany().able("copper", "REFINING", 1).registeredBy(firm).verified())
                .submittedBy(firm)
                .match()
                .inReview()
                .after(reviewer, "decisions", APPROVAL);
        Milestones.of(second).reached("MOU");
        String here = "projectId=" + project.id();

        assertThat(listed(firm, here)).containsExactly(first.id(), second.id());
        assertThat(listed(firm, here + "&stage=MOU,STUDY")).containsExactly(second.id());
        assertThat(listed(firm, here + "&province=PK-KP")).isEmpty();
        assertThat(listed(firm, here + "&province=PK-BA&reviewBefore=" + Case.day(181)))
                .containsExactly(second.id());
        assertThat(listed(firm, here + "&reviewBefore=" + Case.day(180))).isEmpty();
    }

    @Test
    void a_review_whose_day_is_past_is_overdue_until_there_was_one() {
        Projects.Made project = aProject().needing("copper", "REFINING", 100).published();
        Milestones milestones = Milestones.of(approved(project)).reached("MOU");
        String here = "projectId=" + project.id();
        assertThat(listed(firm, here + "&overdue=true")).isEmpty();

        SetClock.forward(Duration.ofDays(182));

        assertThat(listed(firm, here + "&overdue=true"))
                .containsExactly(milestones.match().id());
        assertThat(listed(firm, here + "&overdue=false")).isEmpty();
        milestones.report(reviewer, Map.of("stage", "MOU", "happenedOn", Case.day(181), "reviewOn", Case.day(400)));
        assertThat(listed(firm, here + "&overdue=true")).isEmpty();
    }

    @Test
    void a_lapsed_one_is_not_overdue() {
        Projects.Made project = aProject().needing("copper", "REFINING", 100).published();
        Milestones.of(approved(project)).reached("MOU", "LAPSED");

        SetClock.forward(Duration.ofDays(182));

        assertThat(listed(firm, "overdue=true&projectId=" + project.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stage=SOON, one-of",
        "province=PK-XX, known-code",
        "projectId=x, type",
        "reviewBefore=tomorrow, type",
        "reviewBefore=1800-01-01, calendar-date",
        "overdue=perhaps, one-of"
    })
    void what_it_cannot_be_narrowed_by_is_refused(String query, String fault) {
        assertFault(assertProblem(firm.get("/follow-ups?" + query), 400, "invalid-parameter"), fault);
    }

    @Test
    void pages_are_walked_in_the_order_of_filing() {
        List<String> filed = List.of(
                anInterest().submittedBy(firm).match().approved().id(),
                anInterest().submittedBy(firm).match().approved().id());

        Response first = firm.get("/follow-ups?limit=1");
        Response second =
                firm.get("/follow-ups?limit=1&cursor=" + first.jsonPath().getString("page.nextCursor"));

        assertThat(List.of(
                        first.jsonPath().getString("items[0].id"),
                        second.jsonPath().getString("items[0].id")))
                .isEqualTo(filed);
        assertThat(second.jsonPath().getBoolean("page.hasMore")).isFalse();
    }

    @Test
    void a_reader_that_has_it_already_is_not_sent_it_again() {
        Case match = anInterest().submittedBy(firm).match().approved();
        String path = "/follow-ups/" + match.id();
        String etag = firm.get(path).header("ETag");

        assertThat(firm.with("If-None-Match", etag).get(path).statusCode()).isEqualTo(304);
        Milestones.of(match).report(reviewer, step("MOU"));
        assertThat(firm.with("If-None-Match", etag).get(path).statusCode()).isEqualTo(200);
    }
}
