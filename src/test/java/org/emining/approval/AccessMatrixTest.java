package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.MatchStatus;
import org.emining.interest.InterestStatus;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may do what with expressions of interest and matches in which state. A cell is the status, and for a conflict its
 * code: AD already-decided, MN move-not-allowed, CI conflict-of-interest. Every cell is asked of the running service.
 */
@QuarkusTest
class AccessMatrixTest {

    private static final Map<String, String> CODES =
            Map.of("AD", "already-decided", "MN", "move-not-allowed", "CI", "conflict-of-interest");

    private static final String INTERESTS = """
            who           | operation | DRAFT | SUBMITTED | DECIDED | EXPIRED | WITHDRAWN
            anonymous     | READ      | 401   | 401       | 401     | 401     | 401
            stranger      | READ      | 404   | 404       | 404     | 404     | 404
            filer         | READ      | 200   | 200       | 200     | 200     | 200
            portal        | READ      | 200   | 200       | 200     | 200     | 200
            partner       | READ      | 404   | 200       | 200     | 200     | 200
            other-firm    | READ      | 404   | 404       | 404     | 404     | 404
            other-portal  | READ      | 404   | 404       | 404     | 404     | 404
            publisher     | READ      | 404   | 200       | 200     | 200     | 200
            publisher-kp  | READ      | 404   | 404       | 404     | 404     | 404
            reviewer      | READ      | 404   | 200       | 200     | 200     | 200
            reviewer-kp   | READ      | 404   | 404       | 404     | 404     | 404
            federal       | READ      | 404   | 200       | 200     | 200     | 200
            auditor       | READ      | 404   | 200       | 200     | 200     | 200
            operator      | READ      | 404   | 200       | 200     | 200     | 200
            anonymous     | CHANGE    | 401   | 401       | 401     | 401     | 401
            stranger      | CHANGE    | 404   | 404       | 404     | 404     | 404
            filer         | CHANGE    | 200   | MN        | MN      | MN      | MN
            portal        | CHANGE    | 200   | MN        | MN      | MN      | MN
            partner       | CHANGE    | 404   | 403       | 403     | 403     | 403
            other-firm    | CHANGE    | 404   | 404       | 404     | 404     | 404
            publisher     | CHANGE    | 404   | 403       | 403     | 403     | 403
            reviewer      | CHANGE    | 404   | 403       | 403     | 403     | 403
            reviewer-kp   | CHANGE    | 404   | 404       | 404     | 404     | 404
            federal       | CHANGE    | 404   | 403       | 403     | 403     | 403
            auditor       | CHANGE    | 404   | 403       | 403     | 403     | 403
            operator      | CHANGE    | 404   | 403       | 403     | 403     | 403
            anonymous     | SUBMIT    | 401   | 401       | 401     | 401     | 401
            stranger      | SUBMIT    | 404   | 404       | 404     | 404     | 404
            partner       | SUBMIT    | 404   | 403       | 403     | 403     | 403
            other-firm    | SUBMIT    | 404   | 404       | 404     | 404     | 404
            other-portal  | SUBMIT    | 404   | 404       | 404     | 404     | 404
            publisher     | SUBMIT    | 404   | 403       | 403     | 403     | 403
            reviewer      | SUBMIT    | 404   | 403       | 403     | 403     | 403
            federal       | SUBMIT    | 404   | 403       | 403     | 403     | 403
            auditor       | SUBMIT    | 404   | 403       | 403     | 403     | 403
            operator      | SUBMIT    | 404   | 403       | 403     | 403     | 403
            filer         | SUBMIT    | 201   | MN        | MN      | MN      | MN
            portal        | SUBMIT    | 201   | MN        | MN      | MN      | MN
            anonymous     | WITHDRAW  | 401   | 401       | 401     | 401     | 401
            stranger      | WITHDRAW  | 404   | 404       | 404     | 404     | 404
            partner       | WITHDRAW  | 404   | 403       | 403     | 403     | 403
            other-firm    | WITHDRAW  | 404   | 404       | 404     | 404     | 404
            other-portal  | WITHDRAW  | 404   | 404       | 404     | 404     | 404
            publisher     | WITHDRAW  | 404   | 403       | 403     | 403     | 403
            reviewer      | WITHDRAW  | 404   | 403       | 403     | 403     | 403
            federal       | WITHDRAW  | 404   | 403       | 403     | 403     | 403
            auditor       | WITHDRAW  | 404   | 403       | 403     | 403     | 403
            operator      | WITHDRAW  | 404   | 403       | 403     | 403     | 403
            filer         | WITHDRAW  | MN    | 201       | MN      | MN      | MN
            portal        | WITHDRAW  | MN    | 201       | MN      | MN      | MN
            tied-reviewer | READ      | 404   | 200       | 200     | 200     | 200
            other-portal  | CHANGE    | 404   | 404       | 404     | 404     | 404
            publisher-kp  | CHANGE    | 404   | 404       | 404     | 404     | 404
            tied-reviewer | CHANGE    | 404   | 403       | 403     | 403     | 403
            publisher-kp  | SUBMIT    | 404   | 404       | 404     | 404     | 404
            tied-reviewer | SUBMIT    | 404   | 403       | 403     | 403     | 403
            reviewer-kp   | SUBMIT    | 404   | 404       | 404     | 404     | 404
            publisher-kp  | WITHDRAW  | 404   | 404       | 404     | 404     | 404
            tied-reviewer | WITHDRAW  | 404   | 403       | 403     | 403     | 403
            reviewer-kp   | WITHDRAW  | 404   | 404       | 404     | 404     | 404
            appeal-body   | READ      | 404     | 200     | 200     | 200     | 200
            appeal-body   | CHANGE    | 404     | 403     | 403     | 403     | 403
            appeal-body   | SUBMIT    | 404     | 403     | 403     | 403     | 403
            appeal-body   | WITHDRAW  | 404     | 403     | 403     | 403     | 403
            """;

    /** Who reads a case, in whatever state. */
    private static final Map<String, Integer> READERS = Map.ofEntries(
            Map.entry("anonymous", 401),
            Map.entry("stranger", 404),
            Map.entry("filer", 200),
            Map.entry("portal", 200),
            Map.entry("partner", 404),
            Map.entry("other-firm", 404),
            Map.entry("other-portal", 404),
            Map.entry("publisher", 200),
            Map.entry("publisher-kp", 404),
            Map.entry("reviewer", 200),
            Map.entry("tied-reviewer", 200),
            Map.entry("reviewer-kp", 404),
            Map.entry("federal", 200),
            Map.entry("appeal-body", 200),
            Map.entry("auditor", 200),
            Map.entry("operator", 200));

    /** What becomes of a move that somebody asks for who makes it in no state. */
    private static final Map<String, Integer> OUTSIDERS = Map.ofEntries(
            Map.entry("anonymous", 401),
            Map.entry("stranger", 404),
            Map.entry("filer", 403),
            Map.entry("portal", 403),
            Map.entry("partner", 404),
            Map.entry("other-firm", 404),
            Map.entry("other-portal", 404),
            Map.entry("publisher", 403),
            Map.entry("publisher-kp", 404),
            Map.entry("reviewer", 403),
            Map.entry("tied-reviewer", 403),
            Map.entry("reviewer-kp", 404),
            Map.entry("federal", 403),
            Map.entry("appeal-body", 403),
            Map.entry("auditor", 403),
            Map.entry("operator", 403));

    /**
     * Each move in each state: + happens, . is not allowed, d is already decided. The federation's concurrence is needed;
     * the case was suspended in review, and the appeal is against a rejection.
     */
    private static final String MOVES = """
            move                    | by         | SUB ACK COM RET REV AWC SHC HRD DEF APP APC LET REJ WDN EXP SUS APL UPH REM DSM
            ACKNOWLEDGE             | reviewer   |  +   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            TAKE_UP                 | reviewer   |  .   +   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            RETURN                  | reviewer   |  .   .   +   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            CURE                    | filer      |  .   .   .   +   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            CONFIRM_COMPLETE        | reviewer   |  .   .   +   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            APPROVE                 | reviewer   |  .   .   .   .   +   d   .   .   .   d   d   d   d   .   .   .   d   d   d   d
            APPROVE_WITH_CONDITIONS | reviewer   |  .   .   .   .   +   d   .   .   .   d   d   d   d   .   .   .   d   d   d   d
            REJECT                  | reviewer   |  .   .   .   .   .   d   .   +   .   d   d   d   d   .   .   .   d   d   d   d
            CONCUR                  | federal    |  .   .   .   .   +   +   .   .   .   d   d   d   .   .   .   .   .   .   .   .
            OBJECT                  | federal    |  .   .   .   .   +   +   .   .   .   d   d   d   .   .   .   .   .   .   .   .
            ISSUE_SHOW_CAUSE        | reviewer   |  .   .   .   .   +   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            RESPOND                 | filer      |  .   .   .   .   .   .   +   .   .   .   .   .   .   .   .   .   .   .   .   .
            RELENT                  | reviewer   |  .   .   .   .   .   .   +   +   .   .   .   .   .   .   .   .   .   .   .   .
            DEFER                   | reviewer   |  .   .   .   .   +   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            RESUME                  | reviewer   |  .   .   .   .   .   .   .   .   +   .   .   .   .   .   .   .   .   .   +   .
            ISSUE_LETTER            | reviewer   |  .   .   .   .   .   .   .   .   .   +   +   .   .   .   .   .   .   .   .   .
            SUSPEND                 | reviewer   |  +   +   +   +   +   +   +   +   +   +   +   +   .   .   .   .   .   .   .   .
            LIFT                    | reviewer   |  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   +   .   .   .   .
            WITHDRAW                | filer      |  +   +   +   +   +   +   +   +   +   .   .   .   .   .   .   +   .   .   +   .
            APPEAL                  | filer      |  .   .   .   .   .   .   .   .   .   .   .   .   +   .   +   .   .   .   .   .
            UPHOLD                  | appeal-body|  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   +   .   .   .
            REMIT                   | appeal-body|  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   +   .   .   .
            DISMISS                 | appeal-body|  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   +   .   .   .
            """;

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("SUB", "SUBMITTED"),
            Map.entry("ACK", "ACKNOWLEDGED"),
            Map.entry("COM", "COMPLETENESS"),
            Map.entry("RET", "RETURNED"),
            Map.entry("REV", "IN_REVIEW"),
            Map.entry("AWC", "AWAITING_CONCURRENCE"),
            Map.entry("SHC", "SHOW_CAUSE"),
            Map.entry("HRD", "SHOW_CAUSE answered"),
            Map.entry("DEF", "DEFERRED"),
            Map.entry("APP", "APPROVED"),
            Map.entry("APC", "APPROVED_WITH_CONDITIONS"),
            Map.entry("LET", "LETTER_ISSUED"),
            Map.entry("REJ", "REJECTED"),
            Map.entry("WDN", "WITHDRAWN"),
            Map.entry("EXP", "EXPIRED"),
            Map.entry("SUS", "SUSPENDED"),
            Map.entry("APL", "APPEALED"),
            Map.entry("UPH", "UPHELD"),
            Map.entry("REM", "REMITTED"),
            Map.entry("DSM", "DISMISSED"));

    private static CaseWorld world;

    @Inject
    Aged aged;

    @BeforeEach
    void once() {
        world = world == null ? new CaseWorld(aged) : world;
    }

    static Stream<Arguments> interests() {
        return cells(INTERESTS);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("interests")
    void expressions_of_interest(String who, String operation, String state, String expected) {
        Interests.Made made = world.in(state);
        Api caller = world.who(who).with("If-Match", current(made));

        Response answer =
                switch (operation) {
                    case "READ" -> caller.get(made.path());
                    case "CHANGE" -> caller.patch(made.path(), null, Map.of("message", "changed"));
                    case "SUBMIT" -> caller.post(made.path() + "/submissions", Map.of());
                    default -> caller.post(made.path() + "/withdrawals", Map.of("reason", "no longer"));
                };

        judge(answer, expected, state);
    }

    static Stream<Arguments> states() {
        String[] columns = header();
        return Stream.iterate(0, column -> column < columns.length, column -> column + 1)
                .map(column -> Arguments.of(STATES.get(columns[column]), column));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void everybody_reads_or_does_not_read_a_case(String state, int column) {
        Map<String, Integer> statuses = new HashMap<>();
        Case match = world.in(state).match();
        world.everybody()
                .forEach(who ->
                        statuses.put(who, world.who(who).get(match.path()).statusCode()));

        assertThat(statuses).isEqualTo(READERS);
    }

    /** The illegal ones first, all on one case, which they must leave as it is; then each legal one on a case of its own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void who_makes_a_move_makes_it_exactly_where_the_table_says_so(String state, int column) {
        List<String> wrong = new ArrayList<>();
        String[] rows = moves();
        Case match = world.in(state).match();
        String before = world.who("operator").get(match.path()).asString();
        for (String row : rows) {
            String expected = cell(row, column);
            if (!expected.equals("+")) {
                String code = expected.equals("d") ? "already-decided" : "move-not-allowed";
                asked(row, state).forEach((who, answer) -> check(wrong, who, row, answer, 409, code));
            }
        }
        assertThat(world.who("operator").get(match.path()).asString()).isEqualTo(before);
        for (String row : rows) {
            if (cell(row, column).equals("+")) {
                if (maker(row).equals("reviewer")) {
                    check(
                            wrong,
                            "tied-reviewer",
                            row,
                            ask("tied-reviewer", action(row), state),
                            409,
                            "conflict-of-interest");
                }
                check(wrong, maker(row), row, ask(maker(row), action(row), state), 201, null);
                world.used(state);
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** In whatever state: what it refuses them for does not depend on it. Withdrawals stand in the other table. */
    @ParameterizedTest
    @ValueSource(strings = {"IN_REVIEW", "APPEALED"})
    void nobody_else_makes_a_move(String state) {
        List<String> wrong = new ArrayList<>();
        Case match = world.in(state).match();
        String before = world.who("operator").get(match.path()).asString();
        for (String row : moves()) {
            OUTSIDERS.forEach((who, status) -> {
                if (!makers(row).contains(who) && !action(row).equals("WITHDRAW")) {
                    check(wrong, who, row, ask(who, action(row), state), status, null);
                }
            });
        }

        assertThat(wrong).isEmpty();
        assertThat(world.who("operator").get(match.path()).asString()).isEqualTo(before);
    }

    private static Map<String, Response> asked(String row, String state) {
        Map<String, Response> answers = new HashMap<>();
        makers(row).forEach(who -> answers.put(who, ask(who, action(row), state)));
        return answers;
    }

    private static Response ask(String who, String action, String state) {
        return CaseWorld.ask(world.who(who), world.in(state), action);
    }

    private static void check(List<String> wrong, String who, String row, Response answer, int status, String code) {
        if (answer.statusCode() != status
                || (code != null && !code.equals(answer.jsonPath().getString("code")))) {
            wrong.add(who + " " + action(row) + ": " + answer.statusCode() + " " + answer.asString());
        }
    }

    private static String[] header() {
        return MOVES.lines().findFirst().orElseThrow().split("\\|")[2].strip().split("\\s+");
    }

    private static String[] moves() {
        return MOVES.lines().skip(1).toArray(String[]::new);
    }

    private static String action(String row) {
        return row.split("\\|")[0].strip();
    }

    private static String maker(String row) {
        return row.split("\\|")[1].strip();
    }

    // A portal with a mandate stands for the filing side; who is tied to a side still turns the key.
    private static List<String> makers(String row) {
        return switch (maker(row)) {
            case "filer" -> List.of("filer", "portal");
            case "reviewer" -> List.of("reviewer", "tied-reviewer");
            default -> List.of(maker(row));
        };
    }

    private static String cell(String row, int column) {
        return row.split("\\|")[2].strip().split("\\s+")[column];
    }

    @Test
    void the_tables_leave_nobody_out() {
        assertThat(rows(INTERESTS))
                .containsExactlyInAnyOrderElementsOf(everyRow("READ", "CHANGE", "SUBMIT", "WITHDRAW"));
        assertThat(states(INTERESTS)).containsExactlyInAnyOrderElementsOf(names(InterestStatus.values()));
        assertThat(cells(INTERESTS)).allMatch(cell -> !((String) cell.get()[3]).isBlank());
        assertThat(READERS.keySet()).containsExactlyInAnyOrderElementsOf(world.everybody());
        assertThat(OUTSIDERS.keySet()).containsExactlyInAnyOrderElementsOf(world.everybody());
        assertThat(STATES.values().stream().map(name -> name.split(" ")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(names(MatchStatus.values()));
        // What the clock alone does has no endpoint.
        assertThat(Stream.of(moves()).map(AccessMatrixTest::action))
                .containsExactlyInAnyOrderElementsOf(names(Action.values()).stream()
                        .filter(name -> !name.equals("EXPIRE"))
                        .toList());
        assertThat(moves())
                .allSatisfy(row ->
                        assertThat(row.split("\\|")[2].strip().split("\\s+")).hasSameSizeAs(header()));
    }

    private static List<String> everyRow(String... operations) {
        return world.everybody().stream()
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
        Api outsider = world.who("other-firm");
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
            world.used(state);
        }
    }

    // The version as it is now; the one who made it always sees it.
    private static String current(Interests.Made made) {
        return world.who("filer").get(made.path()).header("ETag");
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
