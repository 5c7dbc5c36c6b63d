package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.emining.approval.flow.FederalEffect;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does on a case for one office keeps it from acting for another, not its moves alone. */
@QuarkusTest
class OneOfficeTest {

    private static final Map<String, Map<String, ?>> ACTS = Map.of(
            "technical-views", Map.of("scoreConfirmed", true),
            "attestations", Map.of("conflict", "NONE"),
            "pauses",
                    Map.of(
                            "clock",
                            "DECIDE",
                            "reason",
                            "SITE_VISIT",
                            "words",
                            "The road is closed.",
                            "until",
                            Case.day(9)));

    private Api asProvince;
    private Api asFederation;
    private Case match;

    @BeforeEach
    void file() {
        Projects.Made project = aProject()
                .needing("copper", "REFINING", 100)
                .with("blindReview", true)
                .published();
        TestTerms.federation(project.id(), FederalEffect.CONCURRENCE);
        match = anInterest().in(project).submittedBy(aFirm()).match().inReview();
        String person = aSubject();
        asProvince = admitted(person, Api.as("reviewer-ba"), "REVIEWER");
        asFederation = admitted(person, Api.as("reviewer-pk"), "REVIEWER");
        asProvince.post("/declarations", Map.of("interests", java.util.List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"technical-views", "attestations", "pauses"})
    void who_has_acted_for_the_province_does_not_turn_the_federal_key(String act) {
        if (!act.equals("technical-views")) {
            match.after(Api.as("reviewer-ba-2"), "technical-views", ACTS.get("technical-views"));
        }
        Response acted = asProvince.with("If-Match", match.etag()).post(match.path() + "/" + act, ACTS.get(act));
        assertThat(acted.statusCode()).as(acted.asString()).isEqualTo(201);

        Response refused = match.decision(asFederation, Case.CONCURRENCE);

        assertFault(assertProblem(refused, 409, "conflict-of-interest"), "conflict-rule");
        assertThat(refused.jsonPath().getString("errors[0].detail")).contains("OTHER_OFFICE");
        assertThat(asFederation.get(match.path()).jsonPath().getList("firstSteps"))
                .containsExactly("ATTEST");
        assertThat(match.decision(Api.as("reviewer-pk"), Case.CONCURRENCE).statusCode())
                .isEqualTo(201);
    }
}
