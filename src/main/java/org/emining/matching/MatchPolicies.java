package org.emining.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The match policies. Exactly one is published at any time; a fresh installation publishes the start values. */
@Singleton
class MatchPolicies {

    private static final int BEFORE_ANY_RANKING = 150;
    private static final String START = "Start values: mineral, stage and country lead with 80 of 100";

    private final DataSource database;
    private final ObjectMapper json;

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

    /** The policy in force, read in the caller's snapshot. */
    PolicyInForce published(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id, number, content from match_policies where status = 'PUBLISHED'")) {
            if (!rows.next()) {
                throw new IllegalStateException("no match policy is published");
            }
            Policy content = json.readValue(rows.getString("content"), Policy.class);
            return new PolicyInForce(rows.getObject("id", UUID.class), rows.getInt("number"), content);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the published match policy cannot be read", unreadable);
        }
    }
}
