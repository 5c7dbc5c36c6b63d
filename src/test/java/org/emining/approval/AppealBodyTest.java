package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.Case.SHOW_CAUSE;
import static org.emining.testsupport.Interests.Case.STATEMENT;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Jurisdictions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who hears the appeals of a province: nobody whose own decision it is, and for one case the same from its filing on. */
@QuarkusTest
class AppealBodyTest {

    private static final String JK = "PK-JK";
    private static final Map<String, Object> UPHELD = Map.of("outcome", "UPHELD", "reasons", List.of("DECISION_SOUND"));

    private final Api reviewer = Api.as("reviewer-jk");
    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    /** A reviewer of a new authority of the province. */
    private static Api anAuthority() {
        Api judge = Api.as(aSubject());
        String organisation = anOffice();
        Response admitted = Api.as("operator")
                .post(
                        "/organisations/" + organisation + "/members",
                        Map.of("subject", judge.subject(), "displayName", "Judge", "roles", List.of("REVIEWER")));
        assertThat(admitted.statusCode()).as(admitted.asString()).isEqualTo(201);
        return judge.actingFor(organisation);
    }

    private static String anOffice() {
        Response founded = Api.as("operator")
                .post(
                        "/organisations",
                        Map.of("kind", "AUTHORITY", "name", "Tribunal " + UUID.randomUUID(), "jurisdiction", JK));
        assertThat(founded.statusCode()).as(founded.asString()).isEqualTo(201);
        return founded.jsonPath().getString("id");
    }

    private static Jurisdictions settings() {
        return Jurisdictions.of(JK)
                .period("CURE", 10)
                .period("SHOW_CAUSE_RESPONSE", 10)
                .period("APPEAL", 30);
    }

    private static Jurisdictions appealsTo(String organisation) {
        return settings().saying("appealBody", Map.of("organisationId", organisation, "source", Jurisdictions.SOURCE));
    }

    private Case reviewed() {
        return anInterest()
                .in(aProject().in(JK).needing("copper", "REFINING", 100).published())
                .submittedBy(firm)
                .match()
                .after(reviewer, "acknowledgements", Map.of())
                .after(reviewer, "reviews", Map.of())
                .after(reviewer, "completions", Map.of());
    }

    private Case appealed() {
        return reviewed()
                .after(reviewer, "show-causes", SHOW_CAUSE)
                .after(firm, "responses", STATEMENT)
                .after(reviewer, "decisions", REJECTION)
                .after(firm, "appeals", STATEMENT);
    }

    @Test
    void a_province_does_not_name_the_authority_that_lays_it_down() {
        Response refused = appealsTo(organisationOf(reviewer)).sentBy(reviewer);

        assertFault(
                assertProblem(refused, 422, "constraint-violation"),
                "/settings/appealBody/organisationId",
                "other-authority");
    }

    @Test
    void nobody_names_the_only_authority_that_decides() {
        Response refused = Jurisdictions.of("PK-PB")
                .saying(
                        "appealBody",
                        Map.of("organisationId", organisationOf(Api.as("reviewer-pb")), "source", Jurisdictions.SOURCE))
                .sentBy(Api.as("operator"));

        assertFault(
                assertProblem(refused, 422, "constraint-violation"),
                "/settings/appealBody/organisationId",
                "other-authority");
    }

    @Test
    void a_province_does_not_name_the_only_authority_that_turns_the_federal_key() {
        Response refused = appealsTo(organisationOf(Api.as("reviewer-pk"))).sentBy(reviewer);

        assertFault(
                assertProblem(refused, 422, "constraint-violation"),
                "/settings/appealBody/organisationId",
                "other-authority");
    }

    @Test
    void nobody_names_an_authority_that_may_not_read_the_cases() {
        Response refused = appealsTo(organisationOf(Api.as("reviewer-pb"))).sentBy(reviewer);

        assertFault(
                assertProblem(refused, 422, "constraint-violation"),
                "/settings/appealBody/organisationId",
                "authority-that-reads");
    }

    @Test
    void another_authority_of_the_province_may_be_named_and_the_province_goes_on_deciding() {
        Api judge = anAuthority();
        Case match = reviewed();

        Response named = appealsTo(organisationOf(judge)).sentBy(reviewer);

        assertThat(named.statusCode()).as(named.asString()).isEqualTo(201);
        assertProblem(match.decision(judge, APPROVAL), 403, "forbidden");
        assertThat(match.decision(reviewer, APPROVAL).statusCode()).isEqualTo(201);
    }

    @Test
    void the_appeal_is_heard_by_the_body_that_was_named_when_the_case_was_filed() {
        Api first = anAuthority();
        appealsTo(organisationOf(first)).laidDownBy("reviewer-jk");
        Case match = appealed();
        Api second = anAuthority();
        appealsTo(organisationOf(second)).laidDownBy("reviewer-jk");

        Response refused = match.move(second, "appeal-decisions", UPHELD);

        assertProblem(refused, 403, "forbidden");
        assertThat(match.move(first, "appeal-decisions", UPHELD).statusCode()).isEqualTo(201);
    }

    @Test
    void where_none_was_named_at_filing_the_one_named_since_hears_it() {
        settings().laidDownBy("reviewer-jk");
        Case match = appealed();
        Api judge = anAuthority();

        appealsTo(organisationOf(judge)).laidDownBy("reviewer-jk");

        assertThat(match.move(judge, "appeal-decisions", UPHELD).statusCode()).isEqualTo(201);
    }

    @Test
    void where_no_other_authority_is_left_the_body_decides_as_before() {
        Api alone = Api.as("reviewer-pb");
        Case match = anInterest()
                .in(aProject().in("PK-PB").needing("copper", "REFINING", 100).published())
                .submittedBy(firm)
                .match();
        TestTerms.appealsTo("PK-PB", organisationOf(alone));
        try {
            Response acknowledged = match.move(alone, "acknowledgements", Map.of());

            assertThat(acknowledged.statusCode()).as(acknowledged.asString()).isEqualTo(201);
        } finally {
            TestTerms.appealsAsLaidDown("PK-PB");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPHELD", "DISMISSED", "REMITTED"})
    void a_colleague_of_who_decided_does_not_hear_the_appeal(String outcome) {
        settings().laidDownBy("reviewer-jk");
        Case match = appealed();
        anAuthority();
        // As another authority of the province may name it.
        TestTerms.appealsTo(JK, organisationOf(reviewer));
        try {
            Api colleague = admitted(aSubject(), reviewer, "REVIEWER");

            Response refused = match.move(colleague, "appeal-decisions", CaseWorld.appealDecision(outcome));

            assertFault(assertProblem(refused, 409, "conflict-of-interest"), "conflict-rule");
            assertThat(refused.jsonPath().getString("errors[0].detail")).contains("OTHER_OFFICE");
        } finally {
            TestTerms.appealsAsLaidDown(JK);
        }
    }
}
