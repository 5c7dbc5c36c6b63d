package org.emining.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.matching.engine.Policy;
import org.emining.platform.Ids;
import org.jspecify.annotations.Nullable;

/** The match policies. Exactly one is published at any time; a fresh installation publishes the start values. */
@Singleton
class MatchPolicies {

    private static final int BEFORE_ANY_RANKING = 150;
    private static final int MOST_REMEMBERED = 100;
    private static final String START = "Start values: mineral, stage and country lead with 80 of 100";

    private final DataSource database;
    private final ObjectMapper json;
    private final Cache<State, Policy> contents =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    MatchPolicies(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional
    void publishFirst(@Observes @Priority(BEFORE_ANY_RANKING) StartupEvent start) throws SQLException {
        // Replicas start together: the one published row of the unique index decides which of them made it.
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into match_policies (id, number, status, content, reason, published_at)
                        values (?, 1, 'PUBLISHED', ?::jsonb, ?, now()) on conflict do nothing""")) {
            insert.setObject(1, Ids.ofRecord("match-policy", "start values"));
            insert.setString(2, json.writeValueAsString(Policy.startValues()));
            insert.setString(3, START);
            insert.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The policy that is asked for.
     *
     * @throws org.emining.platform.error.DomainException {@code invalid-parameter} when there is none that the caller may
     *     know of
     */
    PolicyInForce chosen(Connection connection, PolicyChoice choice) throws SQLException {
        String which = choice.number() == null ? "status = 'PUBLISHED'" : "number = ?";
        try (var statement =
                connection.prepareStatement("select id, number, status, version from match_policies where " + which)) {
            if (choice.number() != null) {
                statement.setInt(1, choice.number());
            }
            try (var row = statement.executeQuery()) {
                if (row.next() && choice.visible().contains(PolicyStatus.valueOf(row.getString("status")))) {
                    boolean draft = row.getString("status").equals(PolicyStatus.DRAFT.name());
                    State state = new State(row.getObject("id", UUID.class), row.getLong("version"));
                    Policy content = content(connection, state);
                    return content == null // somebody has just changed the draft
                            ? chosen(connection, choice)
                            : new PolicyInForce(state.id, row.getInt("number"), draft ? state.version : null, content);
                }
            }
        }
        if (choice.number() == null) {
            throw new IllegalStateException("no match policy is published");
        }
        throw PolicyChoice.unknown();
    }

    /** A state of a policy, whose content never changes. */
    private record State(UUID id, long version) {}

    private @Nullable Policy content(Connection connection, State state) throws SQLException {
        Policy remembered = contents.getIfPresent(state);
        if (remembered != null) {
            return remembered;
        }
        try (var statement =
                connection.prepareStatement("select content from match_policies where id = ? and version = ?")) {
            statement.setObject(1, state.id);
            statement.setLong(2, state.version);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Policy content = json.readValue(row.getString("content"), Policy.class);
                contents.put(state, content);
                return content;
            }
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("match policy " + state.id + " cannot be read", unreadable);
        }
    }
}
