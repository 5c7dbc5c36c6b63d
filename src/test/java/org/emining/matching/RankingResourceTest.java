package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.platform.Ids;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Projects;
import org.emining.verifier.Receipts;
import org.emining.verifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RankingResourceTest {

    private static final UUID REKO_DIQ = Ids.ofRecord("project", "place:PKG043");
    private final Api publisher = Api.as("publisher-ba");

    private static Projects aCopperRefinery() {
        return aProject()
                .in("PK-BA")
                .at(62.0333, 29.1333)
                .needing("copper", "REFINING", 100)
                .seekingPartnersFrom("CN", "JP");
    }

    private JsonPath receipt(Projects.Made project, Companies.Made company) {
        Response receipt = publisher.get(project.path() + "/ranking/" + company.id());
        assertThat(Receipts.verify(receipt.asString())).isInstanceOf(Verdict.Holds.class);
        return receipt.jsonPath();
    }

    private static int points(JsonPath receipt, String criterion) {
        return receipt.getInt("receipt.criteria.find { it.code == '" + criterion + "' }.points");
    }

    @Test
    void the_firms_of_the_public_records_are_ranked_for_reko_diq() {
        JsonPath ranking =
                publisher.get("/projects/" + REKO_DIQ + "/ranking?limit=50").jsonPath();

        List<Integer> scores = ranking.getList("items.score", Integer.class);
        assertThat(scores).hasSize(50).isSortedAccordingTo((a, b) -> b - a);
        assertThat(ranking.getLong("scale")).isEqualTo(100_000_000);
        assertThat(ranking.getInt("policy.version")).isEqualTo(1);
        List<Map<String, Object>> rows = ranking.getList("items");
        assertThat(rows).allSatisfy(row -> assertThat(pointsOf(row)).isEqualTo(row.get("score")));
    }

    private static int pointsOf(Map<String, Object> row) {
        List<?> criteria = (List<?>) row.get("criteria");
        return criteria.stream()
                .mapToInt(criterion -> (Integer) ((Map<?, ?>) criterion).get("points"))
                .sum();
    }

    @Test
    void every_company_is_ranked_or_counted_under_the_gate_that_kept_it_out() {
        JsonPath ranking =
                publisher.get("/projects/" + REKO_DIQ + "/ranking?limit=1").jsonPath();

        Map<String, Integer> excluded = ranking.getMap("excluded");
        int all = ranking.getInt("eligibleCount")
                + excluded.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isGreaterThanOrEqualTo(4_820);
        assertThat(excluded).containsKeys("NO_CONTACT", "COUNTRY_UNKNOWN", "OWN_PROJECT", "VETO");
    }

    @ParameterizedTest
    @CsvSource({"MINERAL,zinc,REFINING,CN", "STAGE,copper,EXTRACTION,CN", "COUNTRY,copper,REFINING,DE"})
    void changing_one_thing_only_changes_the_order_as_the_receipt_says(
            String criterion, String mineral, String stage, String country) {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made fits = aCompany()
                .of("CN")
                .able("copper", "REFINING", 0)
                .presentIn("CN", 1)
                .registeredBy("firm-cn");
        Companies.Made differs = aCompany()
                .of(country)
                .able(mineral, stage, 0)
                .presentIn("CN", 1)
                .registeredBy("firm-cn");

        JsonPath better = receipt(project, fits);
        JsonPath worse = receipt(project, differs);

        int lost = points(better, criterion) - points(worse, criterion);
        assertThat(lost).isPositive();
        assertThat(better.getInt("receipt.score") - worse.getInt("receipt.score"))
                .isEqualTo(lost);
        assertThat(better.getInt("rank")).isLessThan(worse.getInt("rank"));
    }

    @ParameterizedTest
    @CsvSource({
        "EXPLORATION,CN,中国有色勘探集团有限公司,zh-Hans", "PROCESSING,CN,江西铜选矿有限公司,zh-Hans", "REFINING,CN,云南冶炼有限公司,zh-Hans",
        "EXPLORATION,JP,日本資源探査株式会社,ja", "PROCESSING,JP,秋田選鉱株式会社,ja", "REFINING,JP,別子精錬株式会社,ja",
    })
    void a_firm_registered_in_its_own_script_is_in_the_very_next_ranking(
            String stage, String country, String name, String language) {
        Projects.Made project =
                aCopperRefinery().needing("antimony", stage, 900).published();

        Companies.Made company = aCompany()
                .named(name)
                .originallyNamed(language, name)
                .of(country)
                .able("antimony", stage, 20)
                .presentIn("PK", 3)
                .registeredBy(country.equals("CN") ? "firm-cn" : "firm-jp");

        JsonPath ranking = publisher.get(project.path() + "/ranking?limit=200").jsonPath();
        assertThat(ranking.getString("items.find { it.company.id == '" + company.id() + "' }.company.name"))
                .isEqualTo(name);
    }

    @Test
    void a_closed_list_keeps_other_countries_out_and_says_so() {
        Projects.Made project = aCopperRefinery().closedToAllBut("JP").published();
        Companies.Made company =
                aCompany().of("CN").able("copper", "REFINING", 2).registeredBy("firm-cn");

        JsonPath receipt = receipt(project, company);

        assertThat(receipt.getList("receipt.gates")).containsExactly("COUNTRY_NOT_ELIGIBLE");
        assertThat(receipt.getString("rank")).isNull();
    }

    @Test
    void a_suspended_company_is_counted_and_not_ranked() {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company =
                aCompany().of("CN").able("copper", "REFINING", 2).registeredBy("firm-cn");

        company.suspended();

        JsonPath ranking = publisher.get(project.path() + "/ranking?limit=200").jsonPath();
        assertThat(ranking.getInt("excluded.SUSPENDED")).isPositive();
        assertThat(ranking.getList("items.company.id")).doesNotContain(company.id());
    }

    @Test
    void a_walk_over_all_pages_meets_every_eligible_firm_once() {
        Projects.Made project = aProject()
                .in("PK-BA")
                .at(62.0333, 29.1333)
                .needing("antimony", "SMELTING", 100)
                .published();
        List<String> met = new ArrayList<>();
        String next = Api.ROOT + project.path() + "/ranking?limit=200";
        int eligible = 0;

        while (next != null) {
            JsonPath page = publisher.request().get(next).jsonPath();
            met.addAll(page.getList("items.company.id", String.class));
            eligible = page.getInt("eligibleCount");
            next = page.getString("links.next");
        }

        assertThat(met).hasSize(eligible);
        assertThat(new HashSet<>(met)).hasSize(eligible);
    }

    @Test
    void a_cursor_ends_when_a_company_changes() {
        Projects.Made project = aCopperRefinery().published();
        String next =
                publisher.get(project.path() + "/ranking?limit=2").jsonPath().getString("links.next");

        aCompany().of("CN").registeredBy("firm-cn");

        assertProblem(publisher.request().get(next), 410, "cursor-expired");
    }

    @Test
    void a_ranking_the_caller_has_already_is_not_sent_again() {
        Projects.Made project = aCopperRefinery().published();
        Response first = publisher.get(project.path() + "/ranking?limit=2");

        Response second =
                publisher.with("If-None-Match", first.header("ETag")).get(project.path() + "/ranking?limit=2");

        assertThat(second.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "publisher-ba,200",
        "reviewer-ba,200",
        "reviewer-pk,200",
        "auditor,200",
        "operator,200",
        "portal-jp,200",
        "firm-cn,403",
        "publisher-kp,403",
        "reviewer-kp,403",
    })
    void the_ranking_of_a_published_project_is_for_its_two_sides_of_government_and_portals(String user, int status) {
        assertThat(Api.as(user).get("/projects/" + REKO_DIQ + "/ranking").statusCode())
                .isEqualTo(status);
    }

    @Test
    void the_public_is_asked_who_it_is() {
        assertProblem(Api.anonymously().get("/projects/" + REKO_DIQ + "/ranking"), 401, "unauthenticated");
    }

    @Test
    void the_ranking_of_a_draft_does_not_exist_for_others() {
        Projects.Made draft = aCopperRefinery().draftedBy("publisher-ba");

        assertProblem(Api.as("portal-jp").get(draft.path() + "/ranking"), 404, "not-found");
        assertThat(publisher.get(draft.path() + "/ranking").statusCode()).isEqualTo(200);
    }

    @Test
    void a_firm_reads_its_own_receipt_and_place_and_nobody_elses() {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made own = aCompany().of("CN").able("copper", "REFINING", 2).registeredBy("firm-cn");
        String path = project.path() + "/ranking/" + own.id();

        assertThat(Api.as("firm-cn").get(path).jsonPath().getInt("rank")).isPositive();
        assertProblem(Api.as("firm-jp").get(path), 403, "forbidden");
        assertProblem(Api.as("portal-jp").get(path), 403, "forbidden");
    }

    @Test
    void the_score_of_a_pair_is_the_same_from_both_sides() {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company = aCompany()
                .of("JP")
                .able("copper", "REFINING", 9)
                .presentIn("PK", 1)
                .registeredBy("firm-jp");

        JsonPath projects =
                Api.as("firm-jp").get(company.path() + "/ranking?limit=200").jsonPath();

        assertThat(projects.getInt("items.find { it.project.id == '" + project.id() + "' }.score"))
                .isEqualTo(receipt(project, company).getInt("receipt.score"));
    }

    @Test
    void the_projects_of_a_firm_are_hidden_from_other_firms() {
        Companies.Made company = aCompany().of("JP").registeredBy("firm-jp");

        assertProblem(Api.as("firm-cn").get(company.path() + "/ranking"), 404, "not-found");
        assertProblem(Api.as("firm-cn").get("/companies/" + UUID.randomUUID() + "/ranking"), 404, "not-found");
    }

    @Test
    void a_wrong_page_size_is_refused() {
        assertProblem(publisher.get("/projects/" + REKO_DIQ + "/ranking?limit=201"), 400, "invalid-parameter");
    }

    @Test
    void a_draft_that_needs_nothing_yet_has_no_ranking_and_its_publisher_is_told_why() {
        Projects.Made draft = aProject().with("minerals", List.of()).draftedBy("publisher-ba");

        for (String ranking : List.of(
                "ranking",
                "ranking/" + UUID.randomUUID(),
                "ranking/" + UUID.randomUUID() + "/improvements?rank=1",
                "consortia",
                "robustness",
                "reciprocal-ranking")) {
            assertProblem(publisher.get(draft.path() + "/" + ranking), 409, "needs-missing");
        }
        assertProblem(Api.as("portal-jp").get(draft.path() + "/ranking"), 404, "not-found");
    }
}
