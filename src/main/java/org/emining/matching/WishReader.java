package org.emining.matching;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.catalogue.Stage;
import org.emining.matching.advice.Wishes;
import org.jspecify.annotations.Nullable;

/** Reads what firms look for. */
@Singleton
class WishReader {

    private final Snapshot snapshot;

    WishReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Of every company that has stated any. */
    Map<UUID, Wishes> stated() {
        return snapshot.read(connection -> {
            Map<UUID, Wishes> all = new HashMap<>();
            try (var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select id, wished_stages, wished_minerals, wished_countries, vetoed_projects from companies"
                                    + " where num_nonnulls(wished_stages, wished_minerals, wished_countries,"
                                    + " vetoed_projects) > 0")) {
                while (row.next()) {
                    all.put(row.getObject("id", UUID.class), wishes(row));
                }
            }
            return all;
        });
    }

    /** The companies that do not want this project. */
    Set<UUID> unwilling(Connection connection, UUID project) throws SQLException {
        Set<UUID> all = new HashSet<>();
        try (var statement = connection.prepareStatement("select id from companies where ? = any(vetoed_projects)")) {
            statement.setObject(1, project);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(row.getObject("id", UUID.class));
                }
            }
        }
        return all;
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        Set<String> stages = texts(row.getArray("wished_stages"));
        Array vetoed = row.getArray("vetoed_projects");
        return new Wishes(
                stages == null ? null : stages.stream().map(Stage::valueOf).collect(Collectors.toSet()),
                texts(row.getArray("wished_minerals")),
                texts(row.getArray("wished_countries")),
                vetoed == null
                        ? Set.of()
                        : Stream.of((Object[]) vetoed.getArray())
                                .map(UUID.class::cast)
                                .collect(Collectors.toSet()));
    }

    private static @Nullable Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : Set.of((String[]) array.getArray());
    }
}
