package org.emining.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.emining.testsupport.Callers;
import org.emining.testsupport.Documents;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers of a case: who puts them there, who reads them, and that they stay. */
@QuarkusTest
class EvidenceResourceTest {

    /** LIST and ADD on the case; READ and FETCH of the filing side's paper, OFFICES of one for the offices. */
    private static final String TABLE = """
            who           | LIST | ADD | READ | FETCH | OFFICES
            anonymous     | 401  | 401 | 401  | 401   | 401
            stranger      | 404  | 404 | 404  | 404   | 404
            filer         | 200  | 201 | 200  | 200   | 404
            portal        | 200  | 201 | 200  | 200   | 404
            other-firm    | 404  | 404 | 404  | 404   | 404
            other-portal  | 404  | 404 | 404  | 404   | 404
            publisher     | 404  | 404 | 404  | 404   | 404
            publisher-kp  | 404  | 404 | 404  | 404   | 404
            reviewer      | 200  | 201 | 200  | 200   | 200
            tied-reviewer | 404  | 404 | 404  | 404   | 404
            reviewer-kp   | 404  | 404 | 404  | 404   | 404
            federal       | 200  | 201 | 200  | 200   | 200
            auditor       | 200  | 403 | 200  | 200   | 200
            operator      | 200  | 403 | 200  | 200   | 200
            """;

    private Api firm;
    private Case match;
    private Documents.Made paper;
    private Documents.Made internal;

    @BeforeEach
    void file() {
        firm = aFirm();
        match = anInterest().submittedBy(firm).match();
        paper = aDocument().storedBy(firm).at(match, firm);
        internal = aDocument().storedBy(Api.as("reviewer-ba")).forOffices(match, Api.as("reviewer-ba"));
    }

    static Stream<Arguments> cells() {
        return Tables.cells(TABLE);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("cells")
    void each_gets_what_the_table_says(String who, String operation, int expected) {
        Api caller = Callers.of(who, firm);

        Response answer =
                switch (operation) {
                    case "LIST" -> caller.get(match.path() + "/documents");
                    case "READ" -> caller.get(paper.path());
                    case "FETCH" -> paper.fetch(caller);
                    case "OFFICES" -> internal.fetch(caller);
                    default ->
                        expected == 201
                                ? aDocument().storedBy(caller).putTo(match, caller)
                                : paper.putTo(match, caller);
                };

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
    }

    @Test
    void the_filing_side_is_not_shown_what_is_for_the_offices() {
        assertThat(firm.get(match.path() + "/documents").jsonPath().getList("items.id"))
                .containsExactly(paper.id());
        assertThat(Api.as("reviewer-pk")
                        .get(match.path() + "/documents")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(paper.id(), internal.id());
    }

    @Test
    void a_firm_puts_nothing_where_only_offices_look() {
        Documents.Made other = aDocument().storedBy(firm);

        Response refused =
                firm.post(match.path() + "/documents", Map.of("documentId", other.id(), "audience", "OFFICES"));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/audience", "one-of");
    }

    @Test
    void what_was_put_to_a_case_is_never_deleted() {
        Documents.Made now =
                new Documents.Made(paper.id(), firm.get(paper.path()).header("ETag"), paper.content(), paper.answer());

        assertProblem(now.deletion(firm), 409, "move-not-allowed");
        assertProblem(now.deletion(Api.as("reviewer-ba")), 403, "forbidden");
        assertThat(paper.fetch(Api.as("reviewer-ba")).asByteArray()).isEqualTo(paper.content());
    }

    @Test
    void a_paper_is_put_to_a_case_once() {
        assertProblem(paper.putTo(match, firm), 409, "already-exists");
    }

    @Test
    void only_a_stored_document_of_ones_own_is_put_to_a_case() {
        Documents.Made unsent = aDocument().declaredBy(firm);
        Documents.Made others = aDocument().storedBy(aFirm());
        List<String> ids = List.of(
                unsent.id(), others.id(), internal.id(), UUID.randomUUID().toString());

        assertThat(ids)
                .allSatisfy(id -> assertFault(
                        assertProblem(
                                firm.post(match.path() + "/documents", Map.of("documentId", id)),
                                422,
                                "constraint-violation"),
                        "/documentId",
                        "own-document"));
    }

    @Test
    void nothing_is_put_to_a_case_that_is_decided() {
        Response rejected = match.inReview().heard(firm).decision(Api.as("reviewer-ba"), REJECTION);
        assertThat(rejected.statusCode()).as(rejected.asString()).isEqualTo(201);

        assertProblem(aDocument().storedBy(firm).putTo(match, firm), 409, "move-not-allowed");
        assertThat(firm.get(match.path() + "/documents").statusCode()).isEqualTo(200);
    }

    @Test
    void a_portal_whose_mandate_ended_reads_no_more() {
        Api portal = mandated("portal-cn", firm);
        String organisation = org.emining.testsupport.People.organisationOf(firm);
        String mandate = firm.get("/organisations/" + organisation + "/mandates")
                .jsonPath()
                .getString("items[0].id");
        firm.delete("/organisations/" + organisation + "/mandates/" + mandate);

        assertProblem(paper.fetch(portal), 403, "forbidden");
    }
}
