package org.emining.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.OBJECTION;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;
import static org.emining.testsupport.Publications.EVERYTHING;
import static org.emining.testsupport.Publications.everythingBut;
import static org.emining.testsupport.Publications.showing;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emining.approval.Judges;
import org.emining.approval.TestTerms;
import org.emining.approval.flow.FederalEffect;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public register: what everybody may read of a filing, and when. */
@QuarkusTest
class RegisterResourceTest {

    private static final int WEEK = 7;

    private final Api everybody = Api.anonymously();
    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    @AfterEach
    void setBack() {
        SetClock.setBack();
    }

    private static String number(Interests.Made filed) {
        return filed.answer().jsonPath().getString("receiptNumber");
    }

    private JsonPath entry(Interests.Made filed) {
        Response read = everybody.get("/register/" + number(filed));
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        return read.jsonPath();
    }

    private List<String> listed(String query) {
        Response list = everybody.get("/register?" + query);
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        return list.jsonPath().getList("items.number");
    }

    private static Projects.Made project() {
        return aProject().needing("copper", "REFINING", 100).published();
    }

    private static String of(Projects.Made project) {
        return "projectId=" + project.id();
    }

    @Test
    void a_filing_is_in_the_register_at_once_and_names_nobody() {
        Projects.Made project = project();
        Interests.Made filed = anInterest().in(project).submittedBy(firm);

        JsonPath entry = entry(filed);

        assertThat(entry.getString("number")).isEqualTo(number(filed));
        assertThat(entry.getString("projectId")).isEqualTo(project.id());
        assertThat(entry.getString("province")).isEqualTo("PK-BA");
        assertThat(entry.getString("filedAt"))
                .isEqualTo(filed.answer().jsonPath().getString("submittedAt"));
        assertThat(entry.getString("status")).isEqualTo("SUBMITTED");
        assertThat(entry.getBoolean("late")).isFalse();
        assertThat(entry.getList("clocks.clock")).containsExactly("ACKNOWLEDGE");
        assertThat(entry.getList("keys.effect")).containsExactly("DECIDES", "NOT_REQUIRED");
        assertThat(entry.getMap("")).doesNotContainKeys("companyName", "country", "score", "notice", "ties");
        assertThat(listed(of(project))).containsExactly(number(filed));
    }

    @Test
    void a_draft_is_not_in_the_register() {
        Projects.Made project = project();
        anInterest().in(project).draftedBy(firm);

        assertThat(listed(of(project))).isEmpty();
    }

    @Test
    void an_entry_is_found_by_its_file_number_too() {
        Interests.Made filed = anInterest().submittedBy(firm);
        filed.match().after(reviewer, "acknowledgements", Map.of());

        Response found = everybody.get("/register/" + entry(filed).getString("fileNumber"));

        assertThat(found.jsonPath().getString("number")).isEqualTo(number(filed));
    }

    @ParameterizedTest
    @CsvSource({"EOI-2026-99999999", "PK-BA-2026-999999", "nothing"})
    void what_is_not_in_the_register_is_not_found(String number) {
        assertProblem(everybody.get("/register/" + number), 404, "not-found");
    }

    @Test
    void coded_reasons_are_shown_a_week_after_the_decision_and_never_words() {
        Interests.Made filed = anInterest().submittedBy(firm);
        filed.match().inReview().heard(firm).after(reviewer, "decisions", REJECTION);
        JsonPath before = entry(filed);

        SetClock.forward(Duration.ofDays(WEEK));

        JsonPath after = entry(filed);
        assertThat(before.getString("status")).isEqualTo("REJECTED");
        assertThat(before.getString("keys[0].decisions[0].outcome")).isEqualTo("REJECTED");
        assertThat(before.getList("keys[0].decisions[0].reasons")).isNull();
        assertThat(Instant.parse(before.getString("keys[0].decisions[0].reasonsFrom")))
                .isEqualTo(Instant.parse(before.getString("keys[0].decisions[0].decidedAt"))
                        .plus(Duration.ofDays(WEEK)));
        assertThat(after.getList("keys[0].decisions[0].reasons")).containsExactly("INCOMPLETE_FILE");
    }

    @Test
    void an_objection_that_is_advice_is_in_the_register_and_blocks_nothing() {
        Projects.Made project = project();
        TestTerms.federation(project.id(), FederalEffect.ADVISORY);
        Interests.Made filed = anInterest().in(project).submittedBy(firm);
        filed.match()
                .inReview()
                .after(Api.as("reviewer-pk"), "decisions", OBJECTION)
                .after(reviewer, "decisions", APPROVAL);

        JsonPath entry = entry(filed);

        assertThat(entry.getString("status")).isEqualTo("APPROVED");
        assertThat(entry.getList("keys.key")).containsExactly("PROVINCIAL", "FEDERAL");
        assertThat(entry.getString("keys[1].effect")).isEqualTo("ADVISORY");
        assertThat(entry.getString("keys[1].scope")).isEqualTo("SECURITY");
        assertThat(entry.getList("keys[1].decisions.outcome")).containsExactly("OBJECTED");
        assertThat(entry.getString("notice.code")).isEqualTo("FACILITATION_ONLY");
        assertThat(entry.getMap("notice.texts")).containsOnlyKeys("en", "zh-Hans", "ja", "ur");
    }

    @Test
    void filings_of_one_day_for_one_project_are_tied_until_one_is_withdrawn() {
        Projects.Made project = project();
        Interests.Made one = anInterest().in(project).submittedBy(firm);
        Interests.Made other = anInterest().in(project).submittedBy(aFirm());
        JsonPath tied = entry(one);

        one.withdrawnBy(firm);

        assertThat(tied.getInt("ties.filings")).isEqualTo(2);
        assertThat(tied.getList("ties.with")).containsExactly(number(other));
        assertThat(entry(one).getString("status")).isEqualTo("WITHDRAWN");
        assertThat(entry(one).getMap("ties")).isNull();
        assertThat(entry(other).getMap("ties")).isNull();
    }

    @Test
    void an_office_that_let_its_time_pass_is_late_in_public_and_for_good() {
        Projects.Made project = project();
        Interests.Made filed = anInterest().in(project).submittedBy(firm);
        SetClock.forward(Duration.ofDays(30));
        filed.match().after(reviewer, "acknowledgements", Map.of());

        JsonPath entry = entry(filed);

        assertThat(entry.getBoolean("late")).isTrue();
        assertThat(entry.getString("clocks[0].missedAt")).isNotNull();
        assertThat(entry.getString("clocks[0].on")).isEqualTo("PROVINCIAL_KEY");
        assertThat(listed(of(project) + "&late=true")).containsExactly(number(filed));
        assertThat(listed(of(project) + "&late=false")).isEmpty();
    }

    @Test
    void an_appeal_is_told_with_its_outcome() {
        Api judge = anAppealBody();
        Interests.Made filed = anInterest().submittedBy(firm);
        filed.match().inReview().heard(firm).after(reviewer, "decisions", REJECTION);
        filed.match().after(firm, "appeals", Case.STATEMENT);
        filed.match()
                .after(
                        judge,
                        "appeal-decisions",
                        Map.of("outcome", "REMITTED", "reasons", List.of("HEARING_DEFECTIVE")));

        JsonPath entry = entry(filed);

        assertThat(entry.getList("appealDecisions.outcome")).containsExactly("REMITTED");
        assertThat(entry.getList("appealDecisions[0].reasons")).isNull();
    }

    private static Api anAppealBody() {
        return Judges.anAppealBody();
    }

    @Test
    void the_list_is_narrowed_by_what_it_shows() {
        Projects.Made project = project();
        Interests.Made filed = showing(EVERYTHING, 0, WEEK, () -> anInterest()
                .in(project)
                .by(aCompany()
                        .of("IS")
                        .able("copper", "REFINING", 3)
                        .registeredBy(firm)
                        .verified())
                .submittedBy(firm));
        String filedAt = entry(filed).getString("filedAt");
        String later = Instant.parse(filedAt).plusSeconds(1).toString();

        assertThat(listed(of(project) + "&province=PK-BA&country=IS&status=SUBMITTED,APPROVED"))
                .containsExactly(number(filed));
        assertThat(listed(of(project) + "&filedBefore=" + later)).containsExactly(number(filed));
        for (String other : List.of(
                "province=PK-KP", "country=CN", "status=APPROVED", "filedFrom=" + later, "filedBefore=" + filedAt)) {
            assertThat(listed(of(project) + "&" + other)).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "province=PK-XX, known-code",
        "country=XX, known-code",
        "projectId=x, type",
        "status=HAPPY, one-of",
        "filedFrom=yesterday, type",
        "filedBefore=2026-11-28, type",
        "late=perhaps, one-of",
        "limit=201, range"
    })
    void a_parameter_that_cannot_be_meant_is_refused(String query, String fault) {
        assertFault(assertProblem(everybody.get("/register?" + query), 400, "invalid-parameter"), fault);
    }

    @Test
    void an_unknown_parameter_a_foreign_cursor_and_a_bad_token_are_refused() {
        assertProblem(everybody.get("/register?company=x"), 400, "unknown-parameter");
        assertProblem(everybody.get("/register?cursor=AAAA"), 400, "invalid-cursor");
        assertProblem(
                RestAssured.given().auth().oauth2("no token").get(Api.ROOT + "/register"), 401, "unauthenticated");
    }

    @Test
    void walking_the_pages_meets_every_entry_once_the_newest_first() {
        Projects.Made project = project();
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.addFirst(number(anInterest().in(project).submittedBy(aFirm())));
        }
        List<String> met = new ArrayList<>();

        String next = "/register?limit=2&" + of(project);
        while (next != null) {
            Response page = everybody.get(next);
            met.addAll(page.jsonPath().getList("items.number"));
            next = page.jsonPath().getString("links.next");
            next = next == null ? null : next.substring(Api.ROOT.length());
        }

        assertThat(met).isEqualTo(filed);
    }

    @Test
    void the_same_page_is_had_as_a_table_and_as_lines() {
        Projects.Made project = aProject()
                .named("Koh, \"the hill\"")
                .needing("copper", "REFINING", 100)
                .published();
        Interests.Made first = anInterest().in(project).submittedBy(firm);
        Interests.Made second = anInterest().in(project).submittedBy(aFirm());

        Response table = everybody.with("Accept", "text/csv").get("/register?limit=1&" + of(project));
        Response lines = everybody.with("Accept", "application/x-ndjson").get("/register?" + of(project));

        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.header("Link")).contains("rel=\"next\"");
        assertThat(table.header("Vary")).contains("Accept");
        assertThat(table.asString().lines())
                .hasSize(2)
                .startsWith(String.join(",", RegisterTable.COLUMNS))
                .element(1)
                .asString()
                .startsWith(number(second) + ",," + project.id() + ",\"Koh, \"\"the hill\"\"\",PK-BA,");
        assertThat(lines.contentType()).startsWith("application/x-ndjson");
        assertThat(lines.asString().lines())
                .map(line -> JsonPath.from(line).getString("number"))
                .containsExactly(number(second), number(first));
        assertProblem(everybody.with("Accept", "application/xml").get("/register"), 406, "not-acceptable");
        assertProblem(everybody.with("Accept", "application/json;q=0").get("/register"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "EOI-%00", "PK-BA%00", "EOI-2026-000001'", "eoi-2026-000001", "x"})
    void what_is_no_number_is_not_in_it(String number) {
        assertProblem(
                everybody.request().urlEncodingEnabled(false).get(Api.ROOT + "/register/" + number), 404, "not-found");
    }

    @Test
    void score_and_rank_are_shown_from_the_decision_on() {
        Interests.Made filed = showing(EVERYTHING, 0, WEEK, () -> anInterest().submittedBy(firm));
        Case match = filed.match().inReview();
        JsonPath before = entry(filed);

        match.after(reviewer, "decisions", APPROVAL);

        assertThat(before.getMap("score")).isNull();
        assertThat(entry(filed).getLong("score.score"))
                .isEqualTo(reviewer.get(match.path()).jsonPath().getLong("score"));
    }

    /** Everything is laid down to be shown but one thing: then its members are in no form of the answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FILE_NUMBER | fileNumber       | ",
                "FILED_AT    | filedAt,log      | filedFrom=2020-01-01T00:00:00Z",
                "TIES        | ties             | ",
                "STATUS      | status,statusSince,notice | status=APPROVED",
                "CLOCKS      | late             | late=false",
                "KEYS        | keys             | ",
                "COMPANY     | companyName      | ",
                "COUNTRY     | country          | country=IS",
                "SCORE       | score            | "
            })
    void what_is_not_laid_down_is_not_shown_and_not_searched(String field, String members, String query) {
        Projects.Made project = project();
        Interests.Made shown = decided(project, EVERYTHING);
        Interests.Made another = decided(project, EVERYTHING);
        Interests.Made hidden = decided(project, everythingBut(field));

        Map<String, Object> whole =
                everybody.get("/register/" + number(shown)).jsonPath().getMap("");
        Map<String, Object> part =
                everybody.get("/register/" + number(hidden)).jsonPath().getMap("");

        assertThat(part.get("fields")).asString().doesNotContain(field);
        for (String member : members.split(",")) {
            assertThat(whole.get(member)).as(member).isNotNull().isNotEqualTo(List.of());
            assertThat(part.get(member)).as(member).isIn(null, List.of());
        }
        if (query != null) {
            assertThat(listed(of(project) + "&" + query)).containsExactly(number(another), number(shown));
        }
    }

    private Interests.Made decided(Projects.Made project, List<String> fields) {
        Api filer = aFirm();
        Interests.Made filed = showing(fields, 0, 0, () -> anInterest()
                .in(project)
                .by(aCompany()
                        .of("IS")
                        .able("copper", "REFINING", 3)
                        .registeredBy(filer)
                        .verified())
                .submittedBy(filer));
        filed.match().inReview().after(reviewer, "decisions", APPROVAL);
        return filed;
    }

    @Test
    void a_file_number_that_is_not_shown_finds_nothing() {
        Interests.Made filed = showing(
                everythingBut("FILE_NUMBER"), 0, WEEK, () -> anInterest().submittedBy(firm));
        filed.match().after(reviewer, "acknowledgements", Map.of());
        String file = reviewer.get(filed.match().path()).jsonPath().getString("fileNumber");

        assertProblem(everybody.get("/register/" + Objects.requireNonNull(file)), 404, "not-found");
    }

    @Test
    void reasons_that_are_not_laid_down_are_never_shown() {
        Interests.Made filed =
                showing(everythingBut("REASONS"), 0, 0, () -> anInterest().submittedBy(firm));
        filed.match().inReview().after(reviewer, "decisions", APPROVAL);

        assertThat(entry(filed).getMap("keys[0].decisions[0]")).doesNotContainKeys("reasons", "reasonsFrom");
    }

    @Test
    void a_filing_is_entered_when_its_lag_has_passed_and_tied_to_nobody_before() {
        Projects.Made project = project();
        Interests.Made open = anInterest().in(project).submittedBy(firm);
        Interests.Made delayed =
                showing(EVERYTHING, 3, WEEK, () -> anInterest().in(project).submittedBy(aFirm()));
        List<String> before = listed(of(project));
        Response read = everybody.get("/register/" + number(delayed));
        Map<String, Object> tied = entry(open).getMap("ties");

        SetClock.forward(Duration.ofDays(3));

        assertThat(before).containsExactly(number(open));
        assertProblem(read, 404, "not-found");
        assertThat(tied).isNull();
        assertThat(listed(of(project))).containsExactly(number(delayed), number(open));
        assertThat(entry(open).getList("ties.with")).containsExactly(number(delayed));
    }

    @Test
    void what_the_register_shows_can_be_held_against_the_log() throws Exception {
        Interests.Made filed = anInterest().submittedBy(firm);
        filed.match().inReview().after(reviewer, "decisions", APPROVAL);
        JsonPath before = entry(filed);

        SetClock.forward(Duration.ofDays(WEEK));

        JsonPath after = entry(filed);
        assertThat(after.getList("log.type")).containsExactly("filing", "decision");
        assertThat(opened(before, 0))
                .containsOnlyKeys("projectId", "federalEffect", "federalScope")
                .containsEntry("projectId", before.getString("projectId"));
        assertThat(opened(before, 1)).containsOnly(Map.entry("outcome", "APPROVED"));
        assertThat(opened(after, 1))
                .containsOnlyKeys("outcome", "reasons", "overrideReasons")
                .containsEntry("reasons", List.of("MEETS_NEEDS"));
    }

    /** The facts that the register opens in an entry of the log, each of which must be sealed there. */
    private Map<String, Object> opened(JsonPath entry, int place) throws Exception {
        JsonPath logged = JsonPath.from(everybody
                .get(entry.getString("log[" + place + "].entry").substring(Api.ROOT.length()))
                .jsonPath()
                .getString("entry"));
        Map<String, Object> facts = new HashMap<>();
        for (String disclosure : entry.getList("log[" + place + "].disclosures", String.class)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(disclosure.getBytes(StandardCharsets.US_ASCII));
            List<Object> parts = JsonPath.from(
                            new String(Base64.getUrlDecoder().decode(disclosure), StandardCharsets.UTF_8))
                    .getList("");
            assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
                    .isEqualTo(logged.getString("sealed." + parts.get(1)));
            facts.put((String) parts.get(1), parts.get(2));
        }
        return facts;
    }

    @Test
    void settings_of_later_change_nothing_for_what_was_filed_before() {
        Interests.Made filed = anInterest().submittedBy(firm);

        showing(EVERYTHING, 300, 300, () -> "nothing");

        assertThat(entry(filed).getString("companyName")).isNull();
    }
}
