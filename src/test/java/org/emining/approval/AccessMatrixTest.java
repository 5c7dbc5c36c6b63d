package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.People.mandated;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.approval.flow.ApprovalFlow;
import org.emining.interest.InterestStatus;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what with expressions of interest and matches in which state. A cell is the status, and for a conflict its
 * code: AD already-decided, MN move-not-allowed, CI conflict-of-interest. Every cell is asked of the running service.
 */
@QuarkusTest
class AccessMatrixTest {

    private static final Map<String, String> CODES =
            Map.of("AD", "already-decided", "MN", "move-not-allowed", "CI", "conflict-of-interest");

    private static final String INTERESTS = """
            who           | operation | DRAFT | SUBMITTED | DECIDED | WITHDRAWN
            anonymous     | READ      | 401   | 401       | 401     | 401
            stranger      | READ      | 404   | 404       | 404     | 404
            filer         | READ      | 200   | 200       | 200     | 200
            portal        | READ      | 200   | 200       | 200     | 200
            partner       | READ      | 404   | 200       | 200     | 200
            other-firm    | READ      | 404   | 404       | 404     | 404
            other-portal  | READ      | 404   | 404       | 404     | 404
            publisher     | READ      | 404   | 200       | 200     | 200
            publisher-kp  | READ      | 404   | 404       | 404     | 404
            reviewer      | READ      | 404   | 200       | 200     | 200
            reviewer-kp   | READ      | 404   | 404       | 404     | 404
            federal       | READ      | 404   | 200       | 200     | 200
            auditor       | READ      | 404   | 200       | 200     | 200
            operator      | READ      | 404   | 200       | 200     | 200
            anonymous     | CHANGE    | 401   | 401       | 401     | 401
            stranger      | CHANGE    | 404   | 404       | 404     | 404
            filer         | CHANGE    | 200   | MN        | MN      | MN
            portal        | CHANGE    | 200   | MN        | MN      | MN
            partner       | CHANGE    | 404   | 403       | 403     | 403
            other-firm    | CHANGE    | 404   | 404       | 404     | 404
            publisher     | CHANGE    | 404   | 403       | 403     | 403
            reviewer      | CHANGE    | 404   | 403       | 403     | 403
            reviewer-kp   | CHANGE    | 404   | 404       | 404     | 404
            federal       | CHANGE    | 404   | 403       | 403     | 403
            auditor       | CHANGE    | 404   | 403       | 403     | 403
            operator      | CHANGE    | 404   | 403       | 403     | 403
            anonymous     | SUBMIT    | 401   | 401       | 401     | 401
            stranger      | SUBMIT    | 404   | 404       | 404     | 404
            partner       | SUBMIT    | 404   | 403       | 403     | 403
            other-firm    | SUBMIT    | 404   | 404       | 404     | 404
            other-portal  | SUBMIT    | 404   | 404       | 404     | 404
            publisher     | SUBMIT    | 404   | 403       | 403     | 403
            reviewer      | SUBMIT    | 404   | 403       | 403     | 403
            federal       | SUBMIT    | 404   | 403       | 403     | 403
            auditor       | SUBMIT    | 404   | 403       | 403     | 403
            operator      | SUBMIT    | 404   | 403       | 403     | 403
            filer         | SUBMIT    | 201   | MN        | MN      | MN
            portal        | SUBMIT    | 201   | MN        | MN      | MN
            anonymous     | WITHDRAW  | 401   | 401       | 401     | 401
            stranger      | WITHDRAW  | 404   | 404       | 404     | 404
            partner       | WITHDRAW  | 404   | 403       | 403     | 403
            other-firm    | WITHDRAW  | 404   | 404       | 404     | 404
            other-portal  | WITHDRAW  | 404   | 404       | 404     | 404
            publisher     | WITHDRAW  | 404   | 403       | 403     | 403
            reviewer      | WITHDRAW  | 404   | 403       | 403     | 403
            federal       | WITHDRAW  | 404   | 403       | 403     | 403
            auditor       | WITHDRAW  | 404   | 403       | 403     | 403
            operator      | WITHDRAW  | 404   | 403       | 403     | 403
            filer         | WITHDRAW  | MN    | 201       | MN      | MN
            portal        | WITHDRAW  | MN    | 201       | MN      | MN
            tied-reviewer | READ      | 404   | 200       | 200     | 200
            other-portal  | CHANGE    | 404   | 404       | 404     | 404
            publisher-kp  | CHANGE    | 404   | 404       | 404     | 404
            tied-reviewer | CHANGE    | 404   | 403       | 403     | 403
            publisher-kp  | SUBMIT    | 404   | 404       | 404     | 404
            tied-reviewer | SUBMIT    | 404   | 403       | 403     | 403
            reviewer-kp   | SUBMIT    | 404   | 404       | 404     | 404
            publisher-kp  | WITHDRAW  | 404   | 404       | 404     | 404
            tied-reviewer | WITHDRAW  | 404   | 403       | 403     | 403
            reviewer-kp   | WITHDRAW  | 404   | 404       | 404     | 404
            """;

    private static final String MATCHES = """
            who           | operation | SUBMITTED | IN_REVIEW | APPROVED | REJECTED | WITHDRAWN
            anonymous     | READ      | 401       | 401       | 401      | 401      | 401
            stranger      | READ      | 404       | 404       | 404      | 404      | 404
            filer         | READ      | 200       | 200       | 200      | 200      | 200
            portal        | READ      | 200       | 200       | 200      | 200      | 200
            partner       | READ      | 404       | 404       | 404      | 404      | 404
            other-firm    | READ      | 404       | 404       | 404      | 404      | 404
            other-portal  | READ      | 404       | 404       | 404      | 404      | 404
            publisher     | READ      | 200       | 200       | 200      | 200      | 200
            publisher-kp  | READ      | 404       | 404       | 404      | 404      | 404
            reviewer      | READ      | 200       | 200       | 200      | 200      | 200
            tied-reviewer | READ      | 200       | 200       | 200      | 200      | 200
            reviewer-kp   | READ      | 404       | 404       | 404      | 404      | 404
            federal       | READ      | 200       | 200       | 200      | 200      | 200
            auditor       | READ      | 200       | 200       | 200      | 200      | 200
            operator      | READ      | 200       | 200       | 200      | 200      | 200
            anonymous     | TAKE_UP   | 401       | 401       | 401      | 401      | 401
            stranger      | TAKE_UP   | 404       | 404       | 404      | 404      | 404
            filer         | TAKE_UP   | 403       | 403       | 403      | 403      | 403
            portal        | TAKE_UP   | 403       | 403       | 403      | 403      | 403
            partner       | TAKE_UP   | 404       | 404       | 404      | 404      | 404
            publisher     | TAKE_UP   | 403       | 403       | 403      | 403      | 403
            reviewer-kp   | TAKE_UP   | 404       | 404       | 404      | 404      | 404
            federal       | TAKE_UP   | 403       | 403       | 403      | 403      | 403
            auditor       | TAKE_UP   | 403       | 403       | 403      | 403      | 403
            operator      | TAKE_UP   | 403       | 403       | 403      | 403      | 403
            tied-reviewer | TAKE_UP   | CI        | MN        | AD       | AD       | MN
            reviewer      | TAKE_UP   | 201       | MN        | AD       | AD       | MN
            anonymous     | APPROVE   | 401       | 401       | 401      | 401      | 401
            stranger      | APPROVE   | 404       | 404       | 404      | 404      | 404
            filer         | APPROVE   | 403       | 403       | 403      | 403      | 403
            portal        | APPROVE   | 403       | 403       | 403      | 403      | 403
            partner       | APPROVE   | 404       | 404       | 404      | 404      | 404
            other-firm    | APPROVE   | 404       | 404       | 404      | 404      | 404
            publisher     | APPROVE   | 403       | 403       | 403      | 403      | 403
            publisher-kp  | APPROVE   | 404       | 404       | 404      | 404      | 404
            reviewer-kp   | APPROVE   | 404       | 404       | 404      | 404      | 404
            federal       | APPROVE   | 403       | 403       | 403      | 403      | 403
            auditor       | APPROVE   | 403       | 403       | 403      | 403      | 403
            operator      | APPROVE   | 403       | 403       | 403      | 403      | 403
            tied-reviewer | APPROVE   | CI        | CI        | AD       | AD       | MN
            reviewer      | APPROVE   | 201       | 201       | AD       | AD       | MN
            anonymous     | REJECT    | 401       | 401       | 401      | 401      | 401
            stranger      | REJECT    | 404       | 404       | 404      | 404      | 404
            filer         | REJECT    | 403       | 403       | 403      | 403      | 403
            portal        | REJECT    | 403       | 403       | 403      | 403      | 403
            publisher     | REJECT    | 403       | 403       | 403      | 403      | 403
            reviewer-kp   | REJECT    | 404       | 404       | 404      | 404      | 404
            federal       | REJECT    | 403       | 403       | 403      | 403      | 403
            auditor       | REJECT    | 403       | 403       | 403      | 403      | 403
            operator      | REJECT    | 403       | 403       | 403      | 403      | 403
            tied-reviewer | REJECT    | CI        | CI        | AD       | AD       | MN
            reviewer      | REJECT    | 201       | 201       | AD       | AD       | MN
            other-firm    | TAKE_UP   | 404       | 404       | 404      | 404      | 404
            other-portal  | TAKE_UP   | 404       | 404       | 404      | 404      | 404
            publisher-kp  | TAKE_UP   | 404       | 404       | 404      | 404      | 404
            other-portal  | APPROVE   | 404       | 404       | 404      | 404      | 404
            partner       | REJECT    | 404       | 404       | 404      | 404      | 404
            other-firm    | REJECT    | 404       | 404       | 404      | 404      | 404
            other-portal  | REJECT    | 404       | 404       | 404      | 404      | 404
            publisher-kp  | REJECT    | 404       | 404       | 404      | 404      | 404
            """;

    /** The people and things of all cells; made once, and again in a state that a cell has used up. */
    private static final class World {
        private final Api filer = aFirm();
        private final Api partner = aFirm();
        private final Projects.Made project = org.emining.testsupport.Projects.aProject()
                .needing("copper", "REFINING", 100)
                .published();
        private final Companies.Made member = aCompany().registeredBy(partner).verified();
        private final Map<String, Api> people = new HashMap<>();
        private final Map<String, Interests.Made> things = new HashMap<>();

        World() {
            String tied = aSubject();
            admitted(tied, filer, "FIRM");
            people.put("anonymous", Api.anonymously());
            people.put("stranger", Api.asStranger());
            people.put("filer", filer);
            people.put("portal", mandated("portal-jp", filer));
            people.put("partner", partner);
            people.put("other-firm", aFirm());
            people.put("other-portal", Api.as("portal-cn"));
            people.put("publisher", Api.as("publisher-ba"));
            people.put("publisher-kp", Api.as("publisher-kp"));
            people.put("reviewer", Api.as("reviewer-ba"));
            people.put("tied-reviewer", admitted(tied, Api.as("reviewer-ba"), "REVIEWER"));
            people.put("reviewer-kp", Api.as("reviewer-kp"));
            people.put("federal", Api.as("reviewer-pk"));
            people.put("auditor", Api.as("auditor"));
            people.put("operator", Api.as("operator"));
        }

        Interests.Made in(String state) {
            return things.computeIfAbsent(state, this::make);
        }

        private Interests.Made make(String state) {
            Interests.Made draft =
                    anInterest().in(project).with(member, "FINANCE").draftedBy(filer);
            if (state.equals("DRAFT")) {
                return draft;
            }
            Interests.Made filed = draft.submittedBy(filer);
            Api reviewer = people.get("reviewer");
            switch (state) {
                case "WITHDRAWN" -> {
                    return filed.withdrawnBy(filer);
                }
                case "IN_REVIEW" -> filed.match().review(reviewer);
                case "APPROVED" -> filed.match().decision(reviewer, APPROVAL);
                case "REJECTED", "DECIDED" -> filed.match().decision(reviewer, REJECTION);
                default -> {}
            }
            return filed;
        }
    }

    private static World world;

    @BeforeEach
    void once() {
        world = world == null ? new World() : world;
    }

    static Stream<Arguments> interests() {
        return cells(INTERESTS);
    }

    static Stream<Arguments> matches() {
        return cells(MATCHES);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("interests")
    void expressions_of_interest(String who, String operation, String state, String expected) {
        Interests.Made made = world.in(state);
        Api caller = world.people.get(who).with("If-Match", current(made));

        Response answer =
                switch (operation) {
                    case "READ" -> caller.get(made.path());
                    case "CHANGE" -> caller.patch(made.path(), null, Map.of("message", "changed"));
                    case "SUBMIT" -> caller.post(made.path() + "/submissions", Map.of());
                    default -> caller.post(made.path() + "/withdrawals", Map.of("reason", "no longer"));
                };

        judge(answer, expected, state);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("matches")
    void match_cases(String who, String operation, String state, String expected) {
        Case match = world.in(state).match();
        Api caller = world.people.get(who).with("If-Match", match.etag());

        Response answer =
                switch (operation) {
                    case "READ" -> caller.get(match.path());
                    case "TAKE_UP" -> caller.post(match.path() + "/reviews", Map.of());
                    case "APPROVE" -> caller.post(match.path() + "/decisions", APPROVAL);
                    default -> caller.post(match.path() + "/decisions", REJECTION);
                };

        judge(answer, expected, state);
    }

    @Test
    void the_tables_leave_nobody_out() {
        assertThat(rows(INTERESTS))
                .containsExactlyInAnyOrderElementsOf(everyRow("READ", "CHANGE", "SUBMIT", "WITHDRAW"));
        assertThat(rows(MATCHES)).containsExactlyInAnyOrderElementsOf(everyRow("READ", "TAKE_UP", "APPROVE", "REJECT"));
        assertThat(states(INTERESTS)).containsExactlyInAnyOrderElementsOf(names(InterestStatus.values()));
        assertThat(states(MATCHES))
                .containsExactlyInAnyOrderElementsOf(ApprovalFlow.MOVES.stream()
                        .flatMap(move -> Stream.of(move.from().name(), move.to().name()))
                        .distinct()
                        .toList());
        assertThat(Stream.concat(cells(INTERESTS), cells(MATCHES)))
                .allMatch(cell -> !((String) cell.get()[3]).isBlank());
    }

    private static List<String> everyRow(String... operations) {
        return world.people.keySet().stream()
                .flatMap(who -> Stream.of(operations).map(operation -> who + " " + operation))
                .toList();
    }

    private static List<String> rows(String table) {
        return cells(table)
                .map(cell -> cell.get()[0] + " " + cell.get()[1])
                .distinct()
                .toList();
    }

    private static List<String> states(String table) {
        return cells(table).map(cell -> (String) cell.get()[2]).distinct().toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @Test
    void hidden_and_absent_are_the_same_to_the_byte_save_ids() {
        Interests.Made filed = world.in("SUBMITTED");
        Api outsider = world.people.get("other-firm");
        for (String path : List.of(filed.path(), filed.match().path())) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            String absentId = UUID.randomUUID().toString();

            Response hidden = outsider.get(path);
            Response absent = outsider.get(path.replace(id, absentId));

            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(body(hidden, id)).isEqualTo(body(absent, absentId));
            assertThat(hidden.headers().asList().stream().map(header -> header.getName()))
                    .isEqualTo(absent.headers().asList().stream()
                            .map(header -> header.getName())
                            .toList());
        }
    }

    private static void judge(Response answer, String expected, String state) {
        String code = CODES.get(expected);
        assertThat(answer.statusCode())
                .as(answer.asString())
                .isEqualTo(code == null ? Integer.parseInt(expected) : 409);
        if (code != null) {
            assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        }
        if (answer.statusCode() == 201) {
            world.things.remove(state);
        }
    }

    // The version as it is now; the one who made it always sees it.
    private static String current(Interests.Made made) {
        return world.filer.get(made.path()).header("ETag");
    }

    private static String body(Response answer, String id) {
        return answer.asString().replace(id, "ID").replace(answer.header("X-Request-Id"), "REQUEST");
    }

    private static Stream<Arguments> cells(String table) {
        List<String[]> rows =
                table.lines().map(line -> line.strip().split("\\s*\\|\\s*")).toList();
        String[] states = rows.getFirst();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 2; i < states.length; i++) {
                cells.add(Arguments.of(row[0], row[1], states[i], row[i]));
            }
        }
        return cells.stream();
    }
}
