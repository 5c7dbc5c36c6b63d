package org.emining.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Projects.aProject;
import static org.emining.testsupport.Publications.EVERYTHING;
import static org.emining.testsupport.Publications.showing;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Identifiers;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.emining.testsupport.Unpacked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A case on a blind project is led to its decision, and at each step everything that can be asked without a token is asked
 * and searched for what the public may not read then. All that a register can show is laid down to be shown.
 */
@QuarkusTest
class NothingElseIsToldTest {

    private static final int WEEK = 7;
    private static final String NAME = "Telltale Metals " + UUID.randomUUID();
    private static final Map<String, Object> CONFIRMED = Map.of("scoreConfirmed", true);
    private static final Map<String, Object> CONDITIONAL = Map.of(
            "key",
            "PROVINCIAL",
            "outcome",
            "APPROVED_WITH_CONDITIONS",
            "reasons",
            List.of("LOCAL_BENEFIT"),
            "note",
            "Telltale note",
            "overrides",
            Map.of("reasons", List.of("EVIDENCE_STRONGER"), "words", "Telltale override"),
            "conditions",
            List.of(Map.of("text", "Telltale condition")));

    private final Api everybody = Api.anonymously();
    private final Api reviewer = Api.as("reviewer-ba");
    private final Map<String, String> never = new TreeMap<>();
    private Api firm;
    private Projects.Made project;
    private Interests.Made filed;
    private Case match;
    private String number;
    private String score;
    private String companyId;

    @BeforeEach
    void file() {
        firm = aFirm();
        Api partner = aFirm();
        String identifier = Identifiers.fresh("XI-LEI");
        project = aProject()
                .needing("copper", "REFINING", 100)
                .with("blindReview", true)
                .published();
        Companies.Made company = aCompany()
                .named(NAME)
                .of("IS")
                .withIdentifier("XI-LEI", identifier)
                .able("copper", "SMELTING", 3)
                .investing("73119731", "73119739")
                .registeredBy(firm)
                .verified();
        Companies.Made member = aCompany()
                .named("Telltale Bank " + UUID.randomUUID())
                .serving("FINANCE")
                .registeredBy(partner)
                .verified();
        anInterest().in(project).submittedBy(aFirm());
        filed = showing(EVERYTHING, 0, WEEK, () -> anInterest()
                .in(project)
                .by(company)
                .with(member, "FINANCE")
                .saying("message", "Telltale message")
                .saying("investment", Map.of("amount", "73119735", "currency", "ISK"))
                .saying("milestones", List.of(Map.of("name", "Telltale milestone", "dueOn", "2030-01-01")))
                .saying(
                        "commitments",
                        List.of(Map.of(
                                "kind", "TRAINEES_PER_YEAR",
                                "target", "12",
                                "unit", "1/a",
                                "dueOn", "2030-01-01",
                                "verifier", "Telltale verifier")))
                .submittedBy(firm));
        match = filed.match();
        number = filed.answer().jsonPath().getString("receiptNumber");
        score = Api.as("auditor").get(match.path()).jsonPath().getString("score");
        companyId = company.id();
        never.put("member", member.id());
        never.put("organisation", organisationOf(firm));
        never.put("organisation of the member", organisationOf(partner));
        never.put("identifier", identifier);
        never.put("expression of interest", filed.id());
        never.put("ticket or investment", "7311973");
        // In quotes: three bare letters stand by chance in hashes and keys of a long log.
        never.put("currency", "\"ISK\"");
        for (String words :
                List.of("message", "milestone", "verifier", "note", "condition", "override", "cure", "Bank")) {
            never.put(words, "Telltale " + words);
        }
        never.put("letter", "DGMM/Telltale");
        never.put("hash of the letter", "0b".repeat(32));
    }

    @AfterEach
    void setBack() {
        SetClock.setBack();
    }

    @Test
    void at_no_step_does_any_public_answer_tell_more_than_is_laid_down() {
        Map<String, String> blind =
                with(never, "name", NAME, "company", companyId, "country", "\"IS\"", "country in a table", ",IS,");
        Map<String, String> undecided = with(blind, "score", score);
        assertToldNothingOf(undecided);

        match.takenUp().after(reviewer, "returns", Case.RETURN);
        match.after(firm, "cures", Map.of("statement", "Telltale cure")).after(reviewer, "completions", Map.of());
        assertToldNothingOf(with(undecided, "why it was returned", "DOCUMENT_MISSING"));
        never.put("reviewer", Api.as("auditor").get(match.path()).jsonPath().getString("reviewerId"));

        match.after(reviewer, "technical-views", CONFIRMED);
        assertToldNothingOf(with(never, "score", score));
        assertThat(told()).contains(NAME);

        reviewer.post(match.path() + "/attestations", Map.of("conflict", "NONE"));
        match.after(reviewer, "decisions", CONDITIONAL);
        assertToldNothingOf(with(never, "reason", "LOCAL_BENEFIT", "reason of the override", "EVIDENCE_STRONGER"));
        assertThat(told()).contains("APPROVED_WITH_CONDITIONS", score);

        match.after(reviewer, "letters", Map.of("reference", "DGMM/Telltale/417", "sha256", "0b".repeat(32)));
        SetClock.forward(Duration.ofDays(WEEK));
        assertToldNothingOf(never);
        assertThat(told()).contains("LOCAL_BENEFIT", "EVIDENCE_STRONGER");
        // The same hunt finds it where it may be known.
        String whole = Unpacked.text(Api.as("auditor").get(match.path()))
                + Unpacked.text(Api.as("auditor").get(filed.path()));
        assertThat(never.entrySet().stream()
                        .filter(secret -> whole.contains(secret.getValue()))
                        .map(Map.Entry::getKey))
                .hasSizeGreaterThan(12);
    }

    private String told() {
        return everybody.get("/register/" + number).asString();
    }

    private static Map<String, String> with(Map<String, String> secrets, String... more) {
        Map<String, String> all = new HashMap<>(secrets);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private void assertToldNothingOf(Map<String, String> secrets) {
        Api.as("operator").post("/ledger/checkpoints", Map.of());
        List<String> leaks = new ArrayList<>();
        int answered = 0;
        for (String address : addresses()) {
            for (String form : List.of("application/json", "text/csv", "application/x-ndjson")) {
                Response answer = everybody.with("Accept", form).get(address);
                if (answer.statusCode() == 200) {
                    answered++;
                    String text = Unpacked.text(answer);
                    secrets.forEach((what, secret) -> {
                        if (text.contains(secret)) {
                            leaks.add(address + " as " + form + " tells the " + what);
                        }
                    });
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(answered).as("how many questions were answered at all").isGreaterThan(20);
    }

    /** Every read that needs no token; profiles of companies say nothing of a case, so they are left out. */
    private List<String> addresses() {
        JsonPath description = RestAssured.get(Api.ROOT + "/openapi.json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .filter(path -> String.valueOf(path.getValue().get("get").get("security"))
                        .contains("{}"))
                .map(path -> path.getKey().substring(Api.ROOT.length()))
                .filter(path -> !path.startsWith("/companies") && !path.equals("/exports/companies"))
                .flatMap(this::filled)
                .collect(Collectors.toList());
    }

    private Stream<String> filled(String path) {
        String address = path.replace("{number}", number)
                .replace("{projectId}", project.id())
                .replace("{code}", "PK-BA")
                .replace("{id}", path.startsWith("/ledger") ? firstEntry() : project.id())
                .replaceAll("\\{[a-zA-Z]+}", "1");
        return switch (path) {
            case "/register" ->
                Stream.of(
                        address + "?projectId=" + project.id(),
                        address + "?limit=1&projectId=" + project.id(),
                        address + "?country=IS&projectId=" + project.id());
            case "/ledger/entries" -> Stream.of(address + "?limit=200&subjectId=" + match.id());
            case "/projects" -> Stream.of(address + "?limit=200");
            // Those about cases; the others count what profiles say.
            case "/statistics/{name}" ->
                Stream.of(
                                "queue",
                                "step-times",
                                "decisions",
                                "decisions?by=MINERAL",
                                "overrides?by=REASON",
                                "neutrality")
                        .map(name -> "/statistics/" + name);
            default -> Stream.of(address);
        };
    }

    private String firstEntry() {
        return everybody
                .get("/ledger/entries?limit=1&subjectId=" + match.id())
                .jsonPath()
                .getString("items[0].id");
    }
}
