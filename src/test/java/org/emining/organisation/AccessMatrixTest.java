package org.emining.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what with a firm, its members and its mandates. A cell is the status; every cell is asked of the running
 * service. The columns are callers, the rows operations of the description.
 */
@QuarkusTest
class AccessMatrixTest {

    private static final String TABLE = """
            operation             | anonymous | stranger | member | mandated | its-portal | other-portal | other-firm | publisher | reviewer | federal | auditor | operator
            listOrganisations     | 401       | 403      | 200    | 200      | 200        | 200          | 200        | 200       | 200      | 200     | 200     | 200
            foundOrganisation     | 401       | 201      | 403    | 403      | 403        | 403          | 403        | 403       | 403      | 403     | 403     | 201
            readOrganisation      | 401       | 404      | 200    | 200      | 404        | 404          | 404        | 404       | 404      | 404     | 200     | 200
            renameOrganisation    | 401       | 404      | 403    | 403      | 404        | 404          | 404        | 404       | 404      | 404     | 403     | 200
            suspendOrganisation   | 401       | 404      | 403    | 403      | 404        | 404          | 404        | 404       | 404      | 404     | 403     | 201
            reinstateOrganisation | 401       | 404      | 403    | 403      | 404        | 404          | 404        | 404       | 404      | 404     | 403     | 409
            listMembers           | 401       | 404      | 200    | 403      | 404        | 404          | 404        | 404       | 404      | 404     | 200     | 200
            admitMember           | 401       | 404      | 403    | 403      | 404        | 404          | 404        | 404       | 404      | 404     | 403     | 201
            dismissMember         | 401       | 404      | 403    | 403      | 404        | 404          | 404        | 404       | 404      | 404     | 403     | 204
            listMandates          | 401       | 404      | 200    | 200      | 404        | 404          | 404        | 404       | 404      | 404     | 200     | 200
            giveMandate           | 401       | 404      | 201    | 403      | 404        | 404          | 404        | 404       | 404      | 404     | 403     | 403
            withdrawMandate       | 401       | 404      | 204    | 403      | 404        | 404          | 404        | 404       | 404      | 404     | 403     | 403
            """;

    /** One firm with a second member and a mandate; made anew for a cell that has used it up. */
    private static final class World {
        private final Api founder = aFirm();
        private final String path = "/organisations/" + organisationOf(founder);
        private final String member;
        private final String mandate;
        private final Map<String, Api> people = new HashMap<>();

        World() {
            Api colleague = admitted(aSubject(), founder, "FIRM");
            Api portal = mandated("portal-jp", founder);
            String subject = colleague.get("/me").jsonPath().getString("subject");
            member = founder.get(path + "/members")
                    .jsonPath()
                    .getString("items.find { it.subject == '" + subject + "' }.id");
            mandate = founder.get(path + "/mandates").jsonPath().getString("items[0].id");
            people.put("anonymous", Api.anonymously());
            people.put("stranger", Api.asStranger());
            people.put("member", founder);
            people.put("mandated", portal);
            people.put("its-portal", Api.as("portal-jp"));
            people.put("other-portal", Api.as("portal-cn"));
            people.put("other-firm", Api.as("firm-cn"));
            people.put("publisher", Api.as("publisher-ba"));
            people.put("reviewer", Api.as("reviewer-ba"));
            people.put("federal", Api.as("reviewer-pk"));
            people.put("auditor", Api.as("auditor"));
            people.put("operator", Api.as("operator"));
        }
    }

    private static World world;

    @BeforeEach
    void once() {
        world = world == null ? new World() : world;
    }

    static Stream<Arguments> cells() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.strip().split("\\s*\\|\\s*")).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                cells.add(Arguments.of(row[0], rows.getFirst()[i], Integer.parseInt(row[i])));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("cells")
    void organisations(String operation, String who, int expected) {
        Map<String, Object> reason = Map.of("reason", "a good reason");
        String path = world.path;
        String etag = world.founder.get(path).header("ETag");
        Api caller = world.people.get(who).with("If-Match", etag);

        Response answer =
                switch (operation) {
                    case "listOrganisations" -> caller.get("/organisations");
                    case "foundOrganisation" ->
                        caller.post("/organisations", Map.of("kind", "FIRM", "name", "Another firm"));
                    case "readOrganisation" -> caller.get(path);
                    case "renameOrganisation" -> caller.patch(path, null, Map.of("name", "Renamed"));
                    case "suspendOrganisation" -> caller.post(path + "/suspensions", reason);
                    case "reinstateOrganisation" -> caller.post(path + "/reinstatements", reason);
                    case "listMembers" -> caller.get(path + "/members");
                    case "admitMember" ->
                        caller.post(
                                path + "/members",
                                Map.of("subject", aSubject(), "displayName", "Somebody", "roles", List.of("FIRM")));
                    case "dismissMember" -> caller.delete(path + "/members/" + world.member);
                    case "listMandates" -> caller.get(path + "/mandates");
                    case "giveMandate" ->
                        caller.post(path + "/mandates", Map.of("portalId", organisationOf(Api.as("portal-cn"))));
                    case "withdrawMandate" -> caller.delete(path + "/mandates/" + world.mandate);
                    default -> throw new IllegalArgumentException(operation);
                };

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
        if (answer.statusCode() < 300 && !operation.startsWith("list") && !operation.startsWith("read")) {
            world = null;
        }
    }

    @Test
    void the_table_leaves_no_operation_and_nobody_out() {
        Set<String> described = new TreeSet<>();
        RestAssured.get(Api.ROOT + "/openapi.json")
                .jsonPath()
                .<String, Map<String, Object>>getMap("paths")
                .forEach((path, item) -> {
                    if (path.startsWith("/api/v1/organisations")) {
                        item.values().stream()
                                .filter(Map.class::isInstance)
                                .map(operation -> ((Map<?, ?>) operation).get("operationId"))
                                .forEach(id -> described.add(String.valueOf(id)));
                    }
                });
        Set<String> asked = new TreeSet<>();
        Set<String> asking = new TreeSet<>();
        cells().forEach(cell -> {
            asked.add((String) cell.get()[0]);
            asking.add((String) cell.get()[1]);
        });

        assertThat(asked).isEqualTo(described);
        assertThat(asking).isEqualTo(world.people.keySet());
        assertThat(cells().count()).isEqualTo((long) asked.size() * asking.size());
    }
}
