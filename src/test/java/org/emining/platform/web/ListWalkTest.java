package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody turns pages of a list while between any two of them rows are written: each row that was there throughout, and
 * kept what the list is ordered by, comes exactly once.
 */
@QuarkusTest
class ListWalkTest {

    private static final int SEEDS = 2;
    private static final int STEADY = 40;
    private static final int RESTLESS = 12;
    private static final String LONG = "of a name that is longer than what a cursor has room for, ";

    private final String token = UUID.randomUUID().toString();

    @Inject
    DataSource database;

    // Other tests take the first of a list, which has needs and can be ranked.
    @AfterEach
    void clear() {
        write("delete from projects where name like ?", "%" + token);
        write("update companies set status = 'SUSPENDED' where name like ?", "%" + token);
    }

    static Stream<Arguments> walks() {
        return Stream.of("projects", "companies").flatMap(kind -> Order.OF_NAMED.stream()
                .flatMap(order -> LongStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(kind, order, seed))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void a_walk_meets_each_row_that_stays_exactly_once(String kind, Order order, long seed) {
        Random chance = new Random(Objects.hash(kind, order.name(), seed));
        Set<String> steady = made(kind, STEADY, chance);
        Set<String> restless = made(kind, RESTLESS, chance);

        List<String> seen = Walk.through(
                Api.anonymously(),
                "/%s?limit=%d&q=%s&sort=%s".formatted(kind, 1 + chance.nextInt(9), token, sort(order)),
                "id",
                () -> disturb(kind, order, steady, restless, chance));

        assertThat(steady)
                .allSatisfy(
                        id -> assertThat(Collections.frequency(seen, id)).as(id).isEqualTo(1));
        if (order == Order.UPDATED) {
            assertThat(seen).as("what moves on is met again, and never missed").containsAll(restless);
        }
    }

    private static String sort(Order order) {
        return Order.names(List.of(order));
    }

    private Set<String> made(String kind, int count, Random chance) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < count; i++) {
            ids.add(insert(kind, chance));
        }
        return ids;
    }

    // Names and times of which many are equal as far as the order looks.
    private String insert(String kind, Random chance) {
        UUID id = new UUID(chance.nextLong(), chance.nextLong());
        String[] begins = {
            "", "青葉金属鉱業 ", LONG, LONG + chance.nextInt(3) + " ", "𠮷".repeat(chance.nextInt(80)) + " ", "Ab "
        };
        write(
                kind.equals("projects")
                        ? "insert into projects (id, publisher_id, status, partner_list, name, updated_at) select ?, id,"
                                + " 'PUBLISHED', 'OPEN', ?, date_trunc('day', now()) - cast(? as int) * interval '1 hour'"
                                + " from organisations where jurisdiction = 'PK' and kind = 'PUBLISHER' limit 1"
                        : "insert into companies (id, status, presence_declared, name, updated_at)"
                                + " values (?, 'LISTED', true, ?, date_trunc('day', now()) - cast(? as int) * interval '1 hour')",
                id,
                begins[chance.nextInt(begins.length)] + token,
                chance.nextInt(5));
        return id.toString();
    }

    private void disturb(String kind, Order order, Set<String> steady, Set<String> restless, Random chance) {
        boolean byTime = order == Order.UPDATED || order == Order.LAST_UPDATED;
        for (int i = chance.nextInt(4); i > 0; i--) {
            insert(kind, chance);
        }
        for (String id : restless) {
            if (chance.nextInt(4) == 0) {
                change(kind, id);
                if (!byTime) {
                    write(
                            "update " + kind + " set name = ? where id = ?",
                            chance.nextInt(9) + token,
                            UUID.fromString(id));
                }
            }
        }
        for (String id : steady) {
            if (!byTime && chance.nextInt(4) == 0) {
                change(kind, id);
            }
        }
    }

    private void change(String kind, String id) {
        write(
                "update " + kind + " set version = version + 1, updated_at = clock_timestamp() where id = ?",
                UUID.fromString(id));
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
