package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Projects;
import org.emining.testsupport.Walk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody turns pages of what was filed while between any two of them more is filed and cases go on: each that was there
 * throughout, and kept what the list is ordered by, comes exactly once.
 */
@QuarkusTest
class FilingWalkTest {

    private static final int SEEDS = 2;
    private static final int STEADY = 30;
    private static final int RESTLESS = 10;

    // Enough of them at one instant that many pages end amid it.
    private static final String AT = "date_trunc('day', now()) - cast(:hours as int) * interval '1 hour'";

    @Inject
    EntityManager database;

    /** A filing by each of the names that lists know it by. */
    private record Filed(UUID expression, UUID match, String receipt) {

        String in(String list) {
            return switch (list) {
                case "expressions-of-interest" -> expression.toString();
                case "matches" -> match.toString();
                default -> receipt;
            };
        }
    }

    static Stream<Arguments> walks() {
        Map<String, List<String>> orders = Map.of(
                "expressions-of-interest", List.of("id", "-id", "updatedAt", "-updatedAt"),
                "matches", List.of("filedAt", "-filedAt", "clockDueAt", "updatedAt", "-updatedAt"),
                "register", List.of("number", "-number"));
        return orders.entrySet().stream()
                .flatMap(list -> list.getValue().stream().flatMap(order -> LongStream.range(0, SEEDS)
                        .mapToObj(seed -> Arguments.of(list.getKey(), order, seed))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void a_walk_meets_each_filing_that_stays_exactly_once(String list, String order, long seed) {
        Random chance = new Random(Objects.hash(list, order, seed));
        Api firm = aFirm();
        Projects.Made project = aProject().needing("copper", "REFINING", 100).published();
        Interests.Made first = anInterest()
                .in(project)
                .by(aCompany().able("copper", "REFINING", 3).registeredBy(firm).verified())
                .submittedBy(firm);
        List<Filed> steady = more(first, STEADY, chance);
        List<Filed> restless = more(first, RESTLESS, chance);
        boolean moving = order.endsWith("updatedAt") || order.equals("clockDueAt");

        List<String> met = Walk.through(
                Api.as("operator"),
                "/%s?projectId=%s&sort=%s&limit=%d".formatted(list, project.id(), order, 1 + chance.nextInt(6)),
                list.equals("register") ? "number" : "id",
                () -> {
                    more(first, chance.nextInt(3), chance);
                    goOn(restless, chance);
                    if (!moving) {
                        goOn(steady, chance);
                    }
                });

        assertThat(steady).allSatisfy(filed -> assertThat(Collections.frequency(met, filed.in(list)))
                .as(filed.toString())
                .isEqualTo(1));
        if (order.equals("updatedAt")) {
            assertThat(met)
                    .as("what moves on is met again, and never missed")
                    .containsAll(restless.stream().map(filed -> filed.in(list)).toList());
        }
    }

    private List<Filed> more(Interests.Made like, int count, Random chance) {
        return IntStream.range(0, count).mapToObj(i -> another(like, chance)).toList();
    }

    // As the first one, by another company.
    private Filed another(Interests.Made like, Random chance) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID company = id(chance);
            Filed filed = new Filed(id(chance), id(chance), receipt());
            run(
                    "insert into companies (id, status, presence_declared, name) values (:id, 'SUSPENDED', true, 'Another')",
                    Map.of("id", company));
            Map<String, Object> values = new HashMap<>(Map.of(
                    "id", filed.expression(),
                    "match", filed.match(),
                    "company", company,
                    "receipt", filed.receipt(),
                    "hours", chance.nextInt(5),
                    "like", UUID.fromString(like.id())));
            run(
                    "insert into expressions_of_interest select (jsonb_populate_record(e, jsonb_build_object('id', cast(:id as uuid),"
                            + " 'company_id', cast(:company as uuid), 'match_id', cast(:match as uuid),"
                            + " 'receipt_number', cast(:receipt as text),"
                            + " 'updated_at', " + AT + "))).* from expressions_of_interest e where e.id = :like",
                    values);
            values.remove("receipt");
            run(
                    "insert into matches select (jsonb_populate_record(m, jsonb_build_object('id', cast(:match as uuid),"
                            + " 'company_id', cast(:company as uuid), 'expression_id', cast(:id as uuid),"
                            + " 'file_number', null, 'attend_at', null,"
                            + " 'updated_at', " + AT + ", 'filed_at', " + AT + ", 'clock_due_at', " + AT
                            + "))).* from matches m where m.expression_id = :like",
                    values);
            return filed;
        });
    }

    private static UUID id(Random chance) {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private String receipt() {
        return "EOI-2026-%06d"
                .formatted((Long) database.createNativeQuery("select nextval('expression_receipts')", Long.class)
                        .getSingleResult());
    }

    private void goOn(List<Filed> filed, Random chance) {
        QuarkusTransaction.requiringNew()
                .run(() -> filed.stream().filter(each -> chance.nextInt(4) == 0).forEach(each -> {
                    run(
                            "update expressions_of_interest set version = version + 1, updated_at = clock_timestamp()"
                                    + " where id = :id",
                            Map.of("id", each.expression()));
                    run(
                            "update matches set version = version + 1, updated_at = clock_timestamp(),"
                                    + " clock_due_at = clock_timestamp() where id = :id",
                            Map.of("id", each.match()));
                }));
    }

    private void run(String sql, Map<String, ?> values) {
        Query query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }
}
